/**
 * A program for bash that runs the one it is given (its text, then its `$0` and arguments) with pipes for outputs.
 *
 * The host hands out sockets, and the sandbox forbids to look at them: Node then takes its output for nothing it knows and
 * writes nothing at all. Something that the program left running may hold the pipes open, so nobody waits for that for long.
 */
export const WITH_PIPES = [
  'exec 3> >(exec cat); out=$!',
  'exec 4> >(exec cat >&2 3>&-); err=$!',
  // Without --norc, bash reads .bashrc even for a single command when its input is a socket.
  '/bin/bash --norc -eo pipefail -c "$@" < /dev/null >&3 2>&4 3>&- 4>&-',
  'code=$?',
  'exec 3>&- 4>&- 5<> <(:)',
  'for ((i = 0; i < 200; i++)); do kill -0 $out || kill -0 $err || break; read -rt 0.01 -u 5; done 2> /dev/null',
  'exit $code',
].join('\n')
