import Model

/// What a run has read and passed over, and so how it ends.
struct Tally {
  /// Articles or sentences that were used.
  var used = 0
  private var errors = 0

  /// Shows diagnostics, a line each, and counts what they say was skipped.
  mutating func report(_ diagnostics: [Diagnostic], _ terminal: Terminal) {
    for diagnostic in diagnostics { terminal.note(printable(diagnostic.description)) }
    errors += diagnostics.count { $0.severity == .error }
  }

  var exitCode: ExitCode {
    guard errors > 0 else { return used > 0 ? .done : .nothingFound }
    return used > 0 ? .incomplete : .unusable
  }
}
