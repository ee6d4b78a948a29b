import Foundation

/// The models that the program ships with.
enum Models {
  static let languages = ["en", "id"]

  /// Whether the repository has them: without, no sentence is parsed.
  static let exist = languages.allSatisfy { language in
    FileManager.default.fileExists(atPath: "\(data)/models/\(language).model")
  }

  static func bytes(_ language: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(data)/models/\(language).model")))
  }

  /// `Data` of the repository.
  static let data = URL(fileURLWithPath: Corpus.articles).deletingLastPathComponent().path
}

extension Folder {
  /// Copies `Data` without its models into the folder `data`, and writes a model of these bytes.
  ///
  /// - Returns: options of a run that reads it.
  func data(model: [UInt8]?, language: String = "id") throws -> RunOptions {
    for part in ["languages", "pictures", "world"]
    where !FileManager.default.fileExists(atPath: path("data/\(part)")) {
      try FileManager.default.createDirectory(
        atPath: path("data"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "\(Models.data)/\(part)", toPath: path("data/\(part)"))
    }
    if let model { try write("data/models/\(language).model", model) }
    return RunOptions(environment: ["LINIMASA_DATA": path("data")])
  }
}
