import Foundation
import Language
import Model
import Resources

/// The language that a command line names, or nil where it names none.
///
/// - Throws: `UsageError` for one that there is no model for.
func modelLanguage(_ arguments: Arguments, _ data: DataFiles) throws -> String? {
  guard let language = arguments.value("--language") else { return nil }
  guard data.hasModel(language) else { throw UsageError(data.noModel(language)) }
  return language
}

private func known(_ data: DataFiles) -> String {
  data.modelled.isEmpty ? "none" : data.modelled.joined(separator: ", ")
}

/// Loads a language's models.
///
/// - Throws: `UsageError` where the command line names no language or one without a model;
///   `ModelError` for a file that is damaged or none.
func analyser(_ arguments: Arguments, _ data: DataFiles) throws -> Analyser {
  guard let language = try modelLanguage(arguments, data) else {
    throw UsageError("--tokens needs --language; there are: \(known(data))")
  }
  return try loaded { try Analyser(language, data: data) }
}

/// Loads something by a model, and says how to mend a model file that cannot be used.
func loaded<Value>(_ load: () throws -> Value) throws -> Value {
  do {
    return try load()
  } catch let error as DataError where error.file.hasPrefix("models/") {
    throw ModelError(error)
  }
}

/// A model file that cannot be used.
struct ModelError: Error, CustomStringConvertible {
  var description: String

  init(_ error: DataError) {
    let folder = ProcessInfo.processInfo.environment["LINIMASA_DATA"] ?? ""
    description =
      folder.isEmpty
      ? "\(error); install linimasa anew"
      : "\(folder)/\(error); put this release's file there, or unset LINIMASA_DATA"
  }
}
