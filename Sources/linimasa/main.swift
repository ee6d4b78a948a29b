import Glibc

// Past the limit of a file's size, writing fails and is told, as on a full disk.
signal(SIGXFSZ, SIG_IGN)

exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
