import { lookup as systemLookup } from 'node:dns';
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type buildConnector, Client } from 'undici';
import { AppError } from '../errors.js';
import { ExchangeError } from './exchange-error.js';
import { type AllowList, addressRefusal, bareHost, isAllowed, portOf, refusedAddress } from './guard.js';

/** One connection, lent to one request at a time. */
export interface Connection {
  readonly client: Client;
  /** Bytes received on the wire so far, headers and chunk framing included. */
  receivedBytes(): number;
}

export interface Connections {
  /** Lends a connection to the URL's origin, an idle one where there is one. One that failed is thrown away. */
  borrow<T>(url: URL, work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): void;
}

export interface ConnectionOptions {
  readonly allow: AllowList;
  /** How names are resolved; `dns.lookup` unless a test says otherwise. */
  readonly lookup?: LookupFunction | undefined;
}

/** Idle connections kept for an origin, as many as are used at once. */
const IDLE_PER_ORIGIN = 2;
/** Origins with idle connections; a list of ten thousand hosts must not keep ten thousand sockets. */
const IDLE_ORIGINS = 64;

/**
 * Connections that only lead where they may. An address is judged before it is connected to (the literal, and every
 * address of a name: one bad answer refuses the name, and the addresses judged are the very ones connected to), and
 * once more on the connected socket.
 */
export function openConnections(options: ConnectionOptions): Connections {
  const idle = new Map<string, Lent[]>();
  const all = new Set<Lent>();
  const discard = (lent: Lent) => {
    all.delete(lent);
    lent.end();
  };
  const giveBack = (origin: string, lent: Lent) => {
    const kept = idle.get(origin) ?? [];
    idle.delete(origin);
    if (kept.length < IDLE_PER_ORIGIN) kept.push(lent);
    else discard(lent);
    idle.set(origin, kept);
    if (idle.size <= IDLE_ORIGINS) return;
    const [oldest, connections] = idle.entries().next().value as [string, Lent[]];
    idle.delete(oldest);
    for (const connection of connections) discard(connection);
  };
  return {
    async borrow(url, work) {
      const lent = idle.get(url.origin)?.pop() ?? connectionTo(url, options);
      all.add(lent);
      try {
        const result = await work(lent);
        giveBack(url.origin, lent);
        return result;
      } catch (error) {
        // "404" is a whole answer, and the connection is as good as before.
        if (error instanceof ExchangeError && error.fault.status !== undefined) giveBack(url.origin, lent);
        else discard(lent);
        throw error;
      }
    },
    close() {
      for (const lent of [...all]) discard(lent);
      idle.clear();
    },
  };
}

interface Lent extends Connection {
  end(): void;
}

function connectionTo(url: URL, options: ConnectionOptions): Lent {
  const state: { socket: Socket | null; before: number } = { socket: null, before: 0 };
  const client = new Client(url.origin, {
    connect: guardedConnector(url, options, (socket) => {
      state.before += state.socket?.bytesRead ?? 0;
      state.socket = socket;
    }),
    // One deadline for everything is set by the caller; these would only cut in at other times.
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 4000,
    keepAliveMaxTimeout: 30_000,
    maxHeaderSize: 32 * 1024,
    strictContentLength: true,
  });
  return {
    client,
    receivedBytes: () => state.before + (state.socket?.bytesRead ?? 0),
    end() {
      state.socket?.destroy();
      client.destroy().catch(() => {
        // Ending a connection that is already broken is no news.
      });
    },
  };
}

function guardedConnector(
  url: URL,
  options: ConnectionOptions,
  opened: (socket: Socket) => void,
): buildConnector.connector {
  const host = bareHost(url);
  const free = isAllowed(url, options.allow);
  const lookup = options.lookup ?? (systemLookup as LookupFunction);
  return (_, callback) => {
    const literal = !free && isIP(host) ? addressRefusal(host) : null;
    if (literal !== null) {
      callback(refusedAddress(url, literal), null);
      return;
    }
    const target = {
      host,
      port: portOf(url),
      lookup: free ? lookup : guardedLookup(url, lookup),
      autoSelectFamily: true,
      highWaterMark: 64 * 1024,
    };
    const secure = url.protocol === 'https:';
    const socket = secure
      ? connectTls({
          ...target,
          servername: isIP(host) ? '' : host,
          rejectUnauthorized: true,
          ALPNProtocols: ['http/1.1'],
        })
      : connectTcp(target);
    opened(socket);
    let waiting = true;
    const settle = (error: Error | null) => {
      if (!waiting) return;
      waiting = false;
      if (error) {
        socket.destroy();
        callback(error, null);
      } else callback(null, socket);
    };
    const judge = () => {
      const why = free ? null : addressRefusal(socket.remoteAddress ?? '');
      if (why !== null) settle(refusedAddress(url, why));
    };
    socket.setNoDelay(true);
    socket.once('connect', judge);
    socket.once(secure ? 'secureConnect' : 'connect', () => settle(null));
    socket.on('error', (error) => settle(error));
    socket.once('close', () =>
      settle(
        Object.assign(new Error('The connection was closed before it was made.'), { code: 'ECONNRESET' }),
      ),
    );
  };
}

/** A lookup that answers only where every address of the name is a public one. */
function guardedLookup(url: URL, lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) {
        callback(error, []);
        return;
      }
      const addresses = Array.isArray(found)
        ? found
        : [{ address: String(found), family: isIP(String(found)) }];
      const bad =
        addresses.length === 0
          ? 'no'
          : addresses.map((a) => addressRefusal(String(a.address))).find((why) => why !== null);
      if (bad != null) {
        callback(
          bad === 'no'
            ? new AppError(
                'DNS',
                `The name "${hostname}" has no address.`,
                'Check the spelling of the address.',
              )
            : refusedAddress(url, bad),
          [],
        );
        return;
      }
      if (options.all) callback(null, addresses);
      else callback(null, addresses[0]?.address as string, addresses[0]?.family);
    });
  };
}
