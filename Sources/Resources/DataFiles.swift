internal import CData
internal import Foundation

/// The files of `Data`, by their path inside it: `languages/id/pages.tsv`.
///
/// They are embedded in the binary, which so runs from any folder; a folder can stand in for them.
package struct DataFiles: Sendable {
  /// Nil for the embedded files.
  private let folder: String?

  package static let embedded = DataFiles(folder: nil)

  private init(folder: String?) {
    self.folder = folder
  }

  /// The files of a folder laid out like `Data`.
  ///
  /// - Throws: `DataError` where the folder cannot be read.
  package init(path: String) throws(DataError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { throw DataError(file: path, line: nil, message: "no such data folder") }
    folder = path
  }

  /// Whether these are the files in the binary.
  package var isEmbedded: Bool { folder == nil }

  /// All paths, sorted.
  package var paths: [String] {
    guard let folder else {
      return (0..<Int(linimasa_file_count)).map { String(cString: linimasa_file_name(Int32($0))) }
    }
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".tsv") || $0.hasSuffix(".model") }.sorted()
  }

  /// The text of a file, or nil where there is none.
  package func text(_ path: String) -> String? {
    if let folder {
      return try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    }
    return Self.embedded(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a file, or nil where there is none; those of an embedded file are not copied.
  package func bytes(_ path: String) -> DataBytes? {
    if let folder {
      return FileManager.default.contents(atPath: "\(folder)/\(path)").map { DataBytes(Array($0)) }
    }
    return Self.embedded(path).map { DataBytes($0) }
  }

  private static func embedded(_ path: String) -> UnsafeRawBufferPointer? {
    for index in 0..<linimasa_file_count
    where String(cString: linimasa_file_name(index)) == path {
      return UnsafeRawBufferPointer(
        start: linimasa_file_bytes(index), count: linimasa_file_size(index))
    }
    return nil
  }

  /// The table of a file.
  ///
  /// - Throws: `DataError` where the file is missing, lacks a column, or a row is malformed.
  package func table(_ path: String, columns: [String]) throws(DataError) -> Table {
    guard let text = text(path) else {
      throw DataError(file: path, line: nil, message: "no such data file")
    }
    return try Table(text, file: path, columns: columns)
  }

  /// Whether there is a trained model for a language.
  package func hasModel(_ language: String) -> Bool {
    paths.contains("models/\(language).model")
  }

  /// The codes of the languages that there are trained models for, sorted.
  package var modelled: [String] {
    paths.filter { $0.hasPrefix("models/") && $0.hasSuffix(".model") }
      .map { String($0.dropFirst(7).dropLast(6)) }
  }

  /// Why there is nothing to parse a language with: `no model for language "xx"; there are: en, id`.
  package func noModel(_ language: String) -> String {
    let known = modelled.isEmpty ? "none" : modelled.joined(separator: ", ")
    return "no model for language \"\(language)\"; there are: \(known)"
  }

  /// The codes of the languages that there is data on dates for, sorted.
  package var dated: [String] { languages(with: "dates/patterns.tsv") }

  /// Why dates in a language cannot be read: `no dates data for language "xx"; there are: en, id`.
  package func noDates(_ language: String) -> String {
    let known = dated.isEmpty ? "none" : dated.joined(separator: ", ")
    return "no dates data for language \"\(language)\"; there are: \(known)"
  }

  /// The codes of the languages that events can be read in, sorted; others have dates alone.
  package var readable: [String] { languages(with: "grammar.tsv") }

  /// The codes of the languages whose folders have a file, sorted.
  package func languages(with file: String) -> [String] {
    let paths = Set(paths)
    return languages.filter { paths.contains("languages/\($0)/\(file)") }
  }

  /// The codes of the languages that there is data for, sorted.
  package var languages: [String] {
    let codes = paths.compactMap { path -> String? in
      let parts = path.split(separator: "/")
      return parts.count > 2 && parts[0] == "languages" ? String(parts[1]) : nil
    }
    return Set(codes).sorted()
  }
}

/// A data file that cannot be used.
package struct DataError: Error, Hashable, CustomStringConvertible {
  package var file: String
  /// From 1.
  package var line: Int?
  package var message: String

  package init(file: String, line: Int?, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  package var description: String {
    (line.map { "\(file):\($0)" } ?? file) + ": " + message
  }
}
