import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const api = process.env['API_URL'] ?? 'http://localhost:3000';
// The API compares Origin with Host, so the host must arrive as the browser sent it.
const passed = { target: api, changeOrigin: false };
const serverOnly = /\/apps\/api\/|\/libs\/dto\/|\/node_modules\/(@nestjs|class-validator|class-transformer|typeorm)\//;

/** Decorated classes and server modules must not reach a browser: `import type` costs nothing, a value import fails here. */
const noServerCode: Plugin = {
  name: 'no-server-code',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      const found = chunk.type === 'chunk' ? Object.keys(chunk.modules).find((id) => serverOnly.test(id)) : undefined;
      if (found) this.error(`${found} is server code and must not be in ${chunk.fileName}`);
    }
  },
};

/** Documents as codegen typed them, each by the name of its operation or fragment. */
type Documents = Record<string, unknown>;

/**
 * A page brings the documents it asks with: codegen's own map would bring all of them to the first page. The map stays
 * for development and tests, where nobody waits for it.
 */
const ownDocuments = (): Plugin => {
  // Not an import that Nx would read as one of the application's.
  const generated = resolve(root, '../../libs/client/src/generated/graphql.ts');
  let documents: Documents;
  return {
    name: 'own-documents',
    apply: 'build',
    async buildStart() {
      documents = (await import(pathToFileURL(generated).href)) as Documents;
    },
    transform(code, id) {
      if (!id.includes('/apps/web/') || !code.includes('graphql(`')) return null;
      const own = code.replace(/\bgraphql\(\s*`([^`]*)`,?\s*\)/g, (_call, text: string) => {
        const [, kind, name = ''] = /^\s*(query|mutation|fragment)\s+(\w+)/.exec(text) ?? [];
        const document = documents[`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`];
        if (!document) this.error(`${id} asks with ${name}, which npm run generate has not typed`);
        return `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(document))})`;
      });
      return { code: own, map: null };
    },
  };
};

/** Sentences by the key under which rules say them. */
type Sentences = Record<string, { zh: string; en: string }>;

/**
 * A rule brings the sentences it names: `messages` of the domain would bring those of all rules to every page. It stays
 * whole for development and tests, where nobody waits for it.
 */
const ownSentences = (): Plugin => {
  const domain = resolve(root, '../../libs/domain/src');
  const table = '\0sentences';
  let sentences: Sentences;
  return {
    name: 'own-sentences',
    apply: 'build',
    async buildStart() {
      const files = (await readdir(domain, { recursive: true })).filter((name) => name.endsWith('.messages.ts'));
      const groups = await Promise.all(
        files.map(async (name) => (await import(pathToFileURL(join(domain, name)).href)) as Record<string, Sentences>),
      );
      sentences = Object.assign({}, ...groups.flatMap((group) => Object.values(group))) as Sentences;
    },
    resolveId: (id) => (id === 'virtual:sentences' ? table : null),
    load: (id) => (id === table ? 'export const sentences = {};' : null),
    transform(code, id) {
      if (id === join(domain, 'messages.ts')) {
        const own = code.replace(
          /export const messages = \{[^}]*\}[^;]*;/,
          `import { sentences as messages } from 'virtual:sentences';\nexport { messages };`,
        );
        return { code: own, map: null };
      }
      if (!/\/(libs|apps\/web)\/.*\.tsx?$/.test(id) || id.endsWith('.messages.ts')) return null;
      const keys = [...code.matchAll(/(['"`])(\w+)\1/g)].flatMap(([, , key = '']) =>
        Object.hasOwn(sentences, key) ? [key] : [],
      );
      if (keys.length === 0) return null;
      const named = JSON.stringify(Object.fromEntries(keys.map((key) => [key, sentences[key]])));
      return {
        code: `${code}\nimport { sentences as $sentences } from 'virtual:sentences';\nObject.assign($sentences, ${named});`,
        map: null,
      };
    },
  };
};

/** What antd hangs on its controls and nobody here uses: each brings its own parts along. */
const unusedParts: readonly (readonly [file: string, parts: RegExp, code: string])[] = [
  ['/antd/es/input/index.js', /\bInput\.(?!TextArea)\w+ = \w+;/g, ''],
  ['/antd/es/modal/index.js', /[^]*/, `export { default } from './Modal';`],
  ['/antd/es/modal/Modal.js', /import Skeleton from '..\/skeleton';/, 'const Skeleton = () => null;'],
];

/** A control brings what is used of it; what is not is refused here, for it would be missing only in what is built. */
const ownControls: Plugin = {
  name: 'own-controls',
  apply: 'build',
  transform(code, id) {
    const [unused] =
      /\bInput\.(?!TextArea\b)[A-Z]\w*|\bModal\.[a-z]\w*/.exec(id.includes('node_modules') ? '' : code) ?? [];
    if (unused) this.error(`${id} uses ${unused}, which is left out of the build`);
    const part = unusedParts.find(([file]) => id.endsWith(file));
    return part ? { code: code.replace(part[1], part[2]), map: null } : null;
  },
};

const compressions = {
  br: (text: Buffer) =>
    promisify(brotliCompress)(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    }),
  gz: (text: Buffer) => promisify(gzip)(text, { level: 9 }),
};

/** Text is compressed once, when it is built; whoever serves the files sends what lies beside them. */
const precompressed: Plugin = {
  name: 'precompressed',
  async writeBundle({ dir = '' }, bundle) {
    const texts = Object.keys(bundle).filter((name) => /\.(js|css|html|svg)$/.test(name));
    for (const name of texts) {
      const path = join(dir, name);
      const text = await readFile(path);
      // A smaller file fits into one packet as it is.
      if (text.length < 1_024) continue;
      for (const [ending, compress] of Object.entries(compressions))
        await writeFile(`${path}.${ending}`, await compress(text));
    }
  },
};

/** In development the API does not serve the pages: each address gets its entry here. GraphiQL exists only so; no build carries it. */
const entries: Plugin = {
  name: 'entries',
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      const [, entry] = /^\/(portal|graphiql)(?:\/[^.]*)?(?:\?.*)?$/.exec(request.url ?? '') ?? [];
      if (entry) request.url = `/${entry}/index.html`;
      next();
    });
  },
};

export default defineConfig({
  root,
  plugins: [react(), ownDocuments(), ownSentences(), ownControls, noServerCode, entries, precompressed],
  // es2015: rxjs as browsers of today read it.
  resolve: { tsconfigPaths: true, conditions: ['es2015', ...defaultClientConditions] },
  build: {
    target: 'chrome100',
    outDir: resolve(root, '../../dist/apps/web'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // What two pages share is never laid into one of them, which the other would load with all that it needs itself.
      experimental: { chunkOptimization: false },
      input: {
        main: resolve(root, 'index.html'),
        portal: resolve(root, 'portal/index.html'),
      },
      // The libs are looked through: a page loads only the components it uses, not everything an index lists.
      // So are antd's parts, which say nothing of it in their packages: a select needs no form and no validator.
      treeshake: {
        moduleSideEffects: [
          { test: /\/libs\/(ui|client|domain)\/src\/.*\.tsx?$/, sideEffects: false },
          { test: /\/node_modules\/(@rc-component|@ant-design)\//, sideEffects: false },
        ],
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler|react-router)\//, priority: 3 },
            // Of graphql only what Apollo needs: GraphiQL uses all of it, and would put it into everybody's first load.
            {
              name: 'apollo',
              test: /\/node_modules\/(@apollo|@wry|optimism|rxjs|graphql\/(language|error|jsutils))\//,
              priority: 3,
            },
            // The page to sign in: named, for what it shares with all pages behind it must not bring theirs along.
            {
              name: 'plain',
              test: /\/libs\/ui\/src\/(Skeletons|FormField|FormScope|ProblemNote|Note|Plain(Controls|Ui)|PageTitle|AppLink|texts|language|ui\.i18n|problem)\.|\/apps\/web\/src\/(session\/(session|SignIn(Form|Page)|return-address)|api\/rest|shell\/(Brand|LanguageSwitch|ErrorPage|shell\.i18n|page-(names|marks)|RouterLink))\./,
              priority: 3,
            },
            // What the page to sign in, the portal and all pages behind them have in common.
            { name: 'first', tags: ['$initial'], minShareCount: 2, priority: 2 },
            // What watches over paper, which the portal fetches after its page.
            {
              name: 'paper',
              test: /\/libs\/ui\/src\/(use-print|missing-on|missing-characters.i18n|MissingList)|\/domain\/src\/forms\/(coverage|typefaces)/,
              minShareCount: 2,
              priority: 1,
            },
            { name: 'uuid', test: /\/node_modules\/uuid\//, priority: 1 },
            {
              name: 'popover',
              test: /\/node_modules\/(antd\/es\/(tooltip|popover)|@rc-component\/tooltip)\//,
              includeDependenciesRecursively: false,
              priority: 1,
            },
            // What most pages show, and what most pages do: every file of its own costs its headers and its turn.
            {
              name: 'controls',
              test: /\/node_modules\/(antd|@rc-component|@ant-design)\//,
              minShareCount: 60,
              priority: 1,
            },
            { name: 'common', test: /\/(libs|apps\/web\/src)\//, minShareCount: 30 },
            // What is around every page behind sign-in, and what it needs.
            { name: 'frame', test: /\/shell\/Workspace\.tsx$/ },
            // The page of a project, which shows a part of each module: all of them at once, in the words of the library.
            { name: 'library-words', test: /\/apps\/web\/src\/library\/[\w-]+\.(i18n|zh|en)\.ts$/, minShareCount: 2 },
            {
              name: 'project-parts',
              test: /\/Project(Targets|Monitoring|Evaluations|Feedback|Publication)\.tsx$/,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  // GraphiQL's editor starts its workers by `?worker` imports, which the dependency bundler of development cannot follow.
  optimizeDeps: {
    entries: ['index.html', 'portal/index.html'],
    exclude: ['@graphiql/react/setup-workers/vite', 'graphiql/setup-workers/vite'],
    // What the workers import that is CommonJS, and the graphql they share with the page.
    include: ['graphql', 'graphql-language-service', 'picomatch-browser'],
  },
  server: { proxy: { '/graphql': passed, '/api': passed } },
});
