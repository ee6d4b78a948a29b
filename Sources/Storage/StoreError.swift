/// Why a store cannot do what is asked, in one line for whoever runs the program.
package struct StoreError: Error, Hashable, CustomStringConvertible {
  package let reason: Reason
  package let description: String

  package init(_ reason: Reason, _ description: String) {
    self.reason = reason
    self.description = description
  }

  package enum Reason: Sendable {
    /// There is no such file, or it may not be opened.
    case missing
    /// The file is something else.
    case notAStore
    /// A later program wrote it.
    case newer
    /// An earlier program wrote it, and it may not be written to.
    case older
    /// Another program is writing.
    case busy
    case readOnly
    /// The disk has no space left.
    case full
    case damaged
    /// What was to be stored contradicts itself.
    case invalid
    case failed
  }
}
