import Articles
import Foundation
import Model
import Testing

/// The reader with the embedded tables.
let reader = Result { try ArticleReader() }

/// What a text gives, as if it stood in a file of this name.
func read(_ text: String, name: String = "a.txt") throws -> ReadBatch {
  try read(Array(text.utf8), name: name)
}

func read(_ bytes: [UInt8], name: String = "a.txt") throws -> ReadBatch {
  try reader.get().read(InputFile(name: name, content: .bytes(bytes)))
}

/// The only article that a text gives.
func article(_ text: String, name: String = "a.txt") throws -> Article {
  let batch = try read(text, name: name)
  try #require(batch.articles.count == 1, "\(batch.diagnostics)")
  return batch.articles[0].article
}

/// The article of a JSON record with these fields and a text of two sentences.
func record(_ fields: [String: Any]) throws -> ReadBatch {
  var fields = fields
  if fields["text"] == nil { fields["text"] = body }
  let data = try JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys])
  return try read(Array(data), name: "a.jsonl")
}

/// A paragraph that nothing but a sentence can be taken for.
let body =
  "Menteri Luar Negeri Norwegia bertemu Menteri Luar Negeri Peru di Lima pada Selasa. "
  + "Keduanya membahas perdagangan dan perikanan yang telah lama menjadi perhatian."

extension Article {
  /// The paragraphs that are not the title.
  var body: [String] { paragraphs.filter { $0.kind == .body }.map { text[$0.range] } }
}

extension ReadBatch {
  var messages: [String] { diagnostics.map(\.description) }
}

/// A folder for one test.
func temporaryFolder() throws -> String {
  let path = NSTemporaryDirectory() + "linimasa-articles-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  return path
}

func write(_ text: String, to path: String) throws {
  let folder = (path as NSString).deletingLastPathComponent
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  try text.write(toFile: path, atomically: false, encoding: .utf8)
}
