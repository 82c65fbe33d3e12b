/** One address and nothing beside it: no list, no name, no line that a mail could be led astray by. */
const address =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;
const longest = 254;

/** Whether mail can be addressed to it, as far as its spelling says. */
export const isMailAddress = (text: string): boolean => text.length <= longest && address.test(text);
