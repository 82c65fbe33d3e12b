/** Preloaded into API and worker: when the process that started them is gone, however it ended, they stop too. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
