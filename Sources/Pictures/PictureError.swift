/// Why a picture could not be made, and what mends it.
package struct PictureError: Error, Hashable, CustomStringConvertible {
  /// What went wrong: "the drawing process was stopped after 20 s".
  package var what: String
  /// What the user can do: "narrow the question with --since".
  package var mend: String

  package init(_ what: String, mend: String) {
    self.what = what
    self.mend = mend
  }

  package var description: String { "\(what); \(mend)" }
}
