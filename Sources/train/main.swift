import Foundation

do {
  try run(Array(CommandLine.arguments.dropFirst()))
} catch {
  FileHandle.standardError.write(Data("train: \(error)\n".utf8))
  exit(2)
}
