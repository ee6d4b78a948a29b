import Glibc

// linimasa-draw: DOT on standard input, a picture on standard output, messages on standard error.
//
// It is a process of its own because Graphviz 2.42 can corrupt its heap or hang on a layout. Exit
// codes: 0 drawn, 1 Graphviz reported an error, 2 wrong usage.

// Both choose files that Graphviz would load; the third changes which pictures it may read.
for name in ["GVBINDIR", "DOTFONTPATH", "SERVER_NAME"] { unsetenv(name) }

do throws(DrawError) {
  let options = try DrawOptions(CommandLine.arguments.dropFirst())
  let output = try draw(readAll(from: STDIN_FILENO), options)
  guard writeAll(output, to: STDOUT_FILENO) else {
    throw DrawError(code: 1, message: "the picture could not be written to standard output")
  }
  // Leaving at once skips the destructors of the libraries, where a damaged heap would show.
  _exit(0)
} catch {
  _ = writeAll(Array("linimasa-draw: \(error.message)\n".utf8), to: STDERR_FILENO)
  exit(error.code)
}

/// Why nothing was drawn, and what the process exits with.
struct DrawError: Error {
  var code: Int32
  var message: String
}
