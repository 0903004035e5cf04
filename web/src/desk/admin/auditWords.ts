export const saidAddress = (address: string): string =>
  ['127.0.0.1', '0:0:0:0:0:0:0:1', '::1'].includes(address) ? '本机' : address
