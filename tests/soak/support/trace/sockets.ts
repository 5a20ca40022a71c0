/** Which sockets the program, and the browser that it starts, may have. Everything else is told. */
import type { Call } from './calls.ts';
import type { Trace } from './run-traced.ts';

/** What Chromium asks of the kernel, and of nobody else, when it starts. No flag keeps it from asking. */
const BROWSER: readonly (readonly [what: string, call: RegExp])[] = [
  ['which addresses and interfaces this machine has', /^socket\(AF_NETLINK, SOCK_RAW(?:\|\w+)*, NETLINK_ROUTE\)$/],
  ['which devices are plugged in', /^socket\(AF_NETLINK, SOCK_(?:RAW|DGRAM)(?:\|\w+)*, NETLINK_KOBJECT_UEVENT\)$/],
  ['the same', /^bind\(\d+<NETLINK:.*\{sa_family=AF_NETLINK, /],
  [
    'the same',
    /^send(?:to|msg)\(\d+<NETLINK:.*\bnlmsg_type=RTM_GET(?:ADDR|LINK)\b.*\{sa_family=AF_NETLINK, nl_pid=0, /,
  ],
  // Such a socket is only the handle by which the kernel is asked: nothing is bound, connected or sent, as that would be told.
  ['the name and the sort of an interface', /^socket\(AF_INET6?, SOCK_DGRAM(?:\|\w+)*, IPPROTO_(?:IP|UDP)\)$/],
  // A whole browser asks the kernel for the way to an address far away; what is asked so is not sent, and sending would be told.
  ['whether there is a way by IPv6', /^connect\(\d+<UDPv6:\[\d+\]>, \{sa_family=AF_INET6, [^}]*"2001:4860:4860::8888"/],
  // Between the processes of the browser.
  // The kernel names such a socket where processes prove to each other who they are: five hexadecimal digits (unix(7), autobind).
  ['its own processes', /^send(?:to|m?msg)\(\d+<UNIX(?:-\w+)?:\[\d+->\d+(?:,@"[\da-f]{5}")?\]/],
  ['its own processes', /^socket\(AF_UNIX, /],
  // So that no two of them use one profile.
  ['its own profile', /^bind\(\d+<UNIX[^>]*>, \{sa_family=AF_UNIX, sun_path="[^"]*\/coursewright-browser-[^"]*"/],
  ['its own profile', /^listen\(\d+<UNIX-STREAM:\[\d+,"[^"]*\/coursewright-browser-[^"]*"\]>/],
];

/** What a preview does: it listens on this machine alone, and answers whoever comes. */
const PREVIEW: readonly RegExp[] = [
  /^socket\(AF_INET, SOCK_STREAM(?:\|\w+)*, IPPROTO_IP\)$/,
  /^bind\(\d+<TCP:[^>]*>, \{sa_family=AF_INET, sin_port=htons\(\d+\), sin_addr=inet_addr\("127\.0\.0\.1"\)\}/,
  /^listen\(\d+<TCP:\[127\.0\.0\.1:\d+\]>/,
  /^accept4?\(\d+<TCP:\[127\.0\.0\.1:\d+\]>, /,
];

/** What spoke, or could speak, to anybody who is not part of the program: `connect(…)`. Empty if all is as it should be. */
export function strangeSockets({ calls, programOf }: Trace, { isPreview = false } = {}): string[] {
  const judge = (call: Call): boolean => {
    const written = `${call.name}(${call.args})`;
    if (/\/node\w*$/.test(programOf(call.thread))) return isPreview && PREVIEW.some((known) => known.test(written));
    return BROWSER.some(([, known]) => known.test(written));
  };
  const found = calls.filter((call) => call.kind === 'net' && !judge(call));
  return [...new Set(found.map(({ name, args, result }) => `${name}(${args}) = ${result}`))];
}
