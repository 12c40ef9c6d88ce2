/** 92 ways to write an address that leads inside: what a hostile page or redirect would try. */
export function insideUrls(port: number): string[] {
  return HOSTS.trim()
    .split(/\s+/)
    .map((host) => `http://${host}:${port}/latest/meta-data/`);
}

const HOSTS = `
  127.0.0.1 127.1 127.0.1 127.255.255.254 127.0.0.2 2130706433 017700000001 0x7f000001 0x7f.1 0x7f.0.0.1 0177.0.0.1 127.0x0.0.1 00000177.1
  127.0.0.1. 127.1. １２７.０.０.１ 127。0。0。1 ⑫⑦.0.0.1 %31%32%37.0.0.1 127.0.0.%31
  localhost LOCALHOST LocalHost. localhost. foo.localhost ｌocalhost loc%61lhost localhoſt
  0.0.0.0 0 0x0 00 0.1 0.0.0.1
  [::1] [0:0:0:0:0:0:0:1] [::] [0000::1] [::0001] [::127.0.0.1] [::7f00:1]
  [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:127.0.0.1] [::FFFF:127.0.0.1] [::ffff:0:127.0.0.1] [::ffff:10.0.0.1] [::ffff:169.254.169.254]
  [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::127.0.0.1] [64:ff9b::10.0.0.1] [2002:7f00:1::] [2002:7f00:0001::1] [2002:a00:1::1] [2001:0:7f00:1::] [2001:0:4136:e378:8000:63bf:80ff:fffe]
  [fe80::1] [febf::1] [fc00::1] [fd00::1] [fd12:3456:789a::1] [fec0::1] [ff02::1] [ff05::2] [2001:db8::1] [100::1] [5f00::1] [4000::1]
  10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255 192.168.0.1 192.168.1.1 169.254.169.254 169.254.0.1 100.64.0.1 100.127.255.255
  224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 192.0.0.1 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 192.88.99.1 2852039166 0xa9fea9fe 3232235521
`;

/** Other ways to smuggle the same: credentials, schemes, back slashes, tabs. */
export function trickUrls(port: number): string[] {
  return [
    `http://example.com@127.0.0.1:${port}/`,
    `http://user:pass@127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}#@example.com/`,
    `http://127.0.0.1:${port}\\@example.com/`,
    `http:\\\\127.0.0.1:${port}/`,
    `http:127.0.0.1:${port}/`,
    `http:/127.0.0.1:${port}/`,
    `http://127.0.0.1\t:${port}/`,
    `ht\ntp://127.0.0.1:${port}/`,
    `https://127.0.0.1:${port}/`,
    `ftp://127.0.0.1:${port}/`,
    `ws://127.0.0.1:${port}/`,
    'file:///etc/passwd',
    `gopher://127.0.0.1:${port}/_x`,
    'data:text/html,Python',
    `//127.0.0.1:${port}/`,
  ];
}
