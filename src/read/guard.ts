import { BlockList, isIP } from 'node:net';
import { AppError } from '../errors.js';

/** Exact `host:port` pairs the user opened; nothing else inside the network is ever reached. */
export type AllowList = ReadonlySet<string>;

/** Longer addresses are no postings; robots rules are matched against the path, which must stay short. */
const MAX_URL_CHARS = 8192;

/**
 * Whether a URL may be requested at all, by its text alone: scheme, credentials and literal address. Names are judged
 * once more by every address they resolve to (`addressRefusal`), so a name that passes here opens nothing by itself.
 *
 * @throws AppError SCHEME, ADDRESS
 */
export function checkedUrl(text: string | URL, allow: AllowList): URL {
  const url = parsed(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new AppError(
      'SCHEME',
      `"${shown(url)}" is not a web address: only http and https are read.`,
      'Give an address that starts with https:// or http://.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new AppError(
      'ADDRESS',
      `The address on ${url.host} holds a user name or password.`,
      'Give the address without them; pages behind a login are not fetched. Save the page from your browser instead.',
    );
  }
  const why = isAllowed(url, allow) ? null : hostRefusal(bareHost(url));
  if (why !== null) throw refusedAddress(url, why);
  return url;
}

/** Why an IP address is never connected to, or null where it is an ordinary public one. */
export function addressRefusal(address: string): string | null {
  const bare = address.replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 4) return REFUSED_V4.find(([, list]) => list.check(bare, 'ipv4'))?.[0] ?? null;
  if (family === 6)
    return (
      REFUSED_V6.find(([, list]) => list.check(bare, 'ipv6'))?.[0] ??
      (GLOBAL_UNICAST.check(bare, 'ipv6') ? null : 'not a public')
    );
  return 'not a valid';
}

/** True where the user opened exactly this host and port. */
export function isAllowed(url: URL, allow: AllowList): boolean {
  return allow.has(`${bareHost(url)}:${portOf(url)}`);
}

/**
 * The allow-list of `--allow-host` values.
 *
 * @throws AppError USAGE for anything but `host:port`
 */
export function allowListOf(entries: readonly string[]): AllowList {
  return new Set(entries.map(allowed));
}

/** The host without brackets and without the trailing dot that names the same host. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

export function refusedAddress(url: URL, why: string): AppError {
  const entry = `${url.hostname}:${portOf(url)}`;
  return new AppError(
    'ADDRESS',
    `"${shown(url)}" leads to ${why} address, which is not fetched.`,
    `Give a public address; if this one is a server of yours, open it with --allow-host ${entry}.`,
  );
}

function parsed(text: string | URL): URL {
  if (String(text).length > MAX_URL_CHARS)
    throw new AppError(
      'ADDRESS',
      `The address is longer than ${MAX_URL_CHARS} characters.`,
      'Give the address of one page.',
    );
  try {
    return new URL(text);
  } catch (cause) {
    throw new AppError(
      'ADDRESS',
      `"${String(text).slice(0, 200)}" is not a valid address.`,
      'Copy it from the address bar of your browser.',
      { cause },
    );
  }
}

function hostRefusal(host: string): string | null {
  if (isIP(host)) return addressRefusal(host);
  // WHATWG URL has folded decimal, hex, octal and full-width forms into the checked ones above; what is left is a name.
  return host === 'localhost' || host.endsWith('.localhost') ? 'a loopback' : null;
}

function allowed(entry: string): string {
  const bad = () =>
    new AppError(
      'USAGE',
      `"${entry}" is not a host and port.`,
      'Write --allow-host HOST:PORT, for example 127.0.0.1:8080.',
    );
  const port = Number(/:(\d{1,5})$/.exec(entry)?.[1] ?? Number.NaN);
  if (!(port >= 1 && port <= 65535) || /[/@?#\s]/.test(entry)) throw bad();
  try {
    return `${bareHost(new URL(`http://${entry}`))}:${port}`;
  } catch {
    throw bad();
  }
}

/** The address without what may be secret in it. */
function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`.slice(0, 200);
}

function listOf(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network, bits] = range.split('/') as [string, string];
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}

/** IANA special-purpose registry for IPv4. */
const REFUSED_V4: readonly (readonly [string, BlockList])[] = [
  ['a loopback', listOf('ipv4', ['127.0.0.0/8'])],
  ['an unspecified', listOf('ipv4', ['0.0.0.0/8'])],
  ['a private', listOf('ipv4', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'])],
  ['a link-local', listOf('ipv4', ['169.254.0.0/16'])],
  ['a carrier-grade private', listOf('ipv4', ['100.64.0.0/10'])],
  ['a multicast', listOf('ipv4', ['224.0.0.0/4'])],
  [
    'a reserved',
    listOf('ipv4', [
      '192.0.0.0/24',
      '192.0.2.0/24',
      '192.88.99.0/24',
      '198.18.0.0/15',
      '198.51.100.0/24',
      '203.0.113.0/24',
      '240.0.0.0/4',
    ]),
  ],
];

/** Only global unicast is reached (2000::/3), and of it nothing that carries an IPv4 address inside or is reserved. */
const GLOBAL_UNICAST = listOf('ipv6', ['2000::/3']);
const REFUSED_V6: readonly (readonly [string, BlockList])[] = [
  ['a mapped', listOf('ipv6', ['::ffff:0:0/96'])],
  ['a loopback', listOf('ipv6', ['::1/128'])],
  ['a translated', listOf('ipv6', ['64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32'])],
  ['a link-local', listOf('ipv6', ['fe80::/10'])],
  ['a private', listOf('ipv6', ['fc00::/7', 'fec0::/10'])],
  ['a multicast', listOf('ipv6', ['ff00::/8'])],
  [
    'a reserved',
    listOf('ipv6', ['2001:2::/48', '2001:10::/28', '2001:20::/28', '2001:db8::/32', '3fff::/20']),
  ],
];
