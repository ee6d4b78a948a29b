import Foundation
import Language
import Model

/// Learns classes of words from sentences: words are alike where those beside them are.
///
/// Each word has a row of what stands up to two words before and after it, weighed by positive
/// pointwise mutual information; the rows are brought to few dimensions by [orthogonal iteration], and
/// those of like direction make a class, by [spherical k-means].
///
/// [orthogonal iteration]: https://en.wikipedia.org/wiki/Power_iteration
/// [spherical k-means]: https://doi.org/10.1023/A:1007612920971
struct WordClassTrainer {
  /// Wide and narrow classes.
  var wide = 60
  var narrow = 400
  /// Words that get a class, the most frequent ones; a table of 100 KB has room for them.
  var limit = 10_900
  /// How often a word must stand in the sentences.
  var least = 3
  var dimensions = 100
  var seed = 1

  /// Words that tell their neighbours' classes.
  private static let contexts = 3_000
  private static let offsets = [-1, 1, -2, 2]

  /// The bytes of a part that holds the classes of the sentences' words.
  func part(of sentences: [[String]]) -> [UInt8] {
    let forms = sentences.map { $0.map { WordTraits($0).form } }
    let words = frequent(forms)
    let vectors = vectors(rows(of: forms, words))
    let wide = classes(of: vectors, wide)
    let narrow = classes(of: vectors, narrow)
    var found: [UInt64: WordClasses.Pair] = [:]
    for (index, word) in words.enumerated() {
      found[word] = .init(wide: UInt64(wide[index] + 1), narrow: UInt64(narrow[index] + 1))
    }
    return WordClasses.bytes(of: found)
  }

  /// The most frequent first.
  private func frequent(_ sentences: [[UInt64]]) -> [UInt64] {
    var counts: [UInt64: Int] = [:]
    for sentence in sentences { for form in sentence { counts[form, default: 0] += 1 } }
    let known = counts.filter { $0.value >= least }
    return known.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
  }

  /// What a word's row has at a column.
  private struct Cell {
    var column: Int
    var value: Float
  }

  private struct Rows {
    var cells: [[Cell]]
    var width: Int
  }

  private func rows(of sentences: [[UInt64]], _ words: [UInt64]) -> Rows {
    let numbers = Dictionary(uniqueKeysWithValues: zip(words, words.indices))
    // After the frequent words come the place past an end, and all other words.
    let known = min(Self.contexts, words.count)
    let width = known + 2
    var counts = words.map { _ in [Int: Float]() }
    for sentence in sentences {
      let own = sentence.map { numbers[$0] ?? known }
      for (index, form) in sentence.enumerated() {
        guard let word = numbers[form] else { continue }
        for (number, offset) in Self.offsets.enumerated() {
          let near = index + offset
          let context =
            !own.indices.contains(near) ? known : own[near] < known ? own[near] : known + 1
          counts[word][number * width + context, default: 0] += 1
        }
      }
    }
    return Rows(
      cells: weighed(counts, width * Self.offsets.count), width: width * Self.offsets.count)
  }

  /// Counts as mutual information, those of few sightings lowered.
  private func weighed(_ counts: [[Int: Float]], _ width: Int) -> [[Cell]] {
    var sums = [Float](repeating: 0, count: width)
    for row in counts { for (column, count) in row { sums[column] += count } }
    // Flattened, so that rare neighbours do not tell more than they can.
    let flat = sums.map { Float(pow(Double($0), 0.75)) }
    let total = flat.reduce(0, +)
    return counts.map { row in
      let sum = row.values.reduce(0, +)
      return row.sorted { $0.key < $1.key }.compactMap { column, count in
        let information = log(count * total / (sum * flat[column]))
        guard information > 0 else { return nil }
        return Cell(column: column, value: information * count / (count + 1))
      }
    }
  }

  /// Each row in few dimensions, of length 1.
  private func vectors(_ rows: Rows) -> [[Float]] {
    var random = Random(seed: seed)
    var basis = (0..<dimensions).map { _ in
      (0..<rows.width).map { _ in Float(random.next() >> 40) / Float(1 << 23) - 1 }
    }
    var projected: [[Float]] = []
    for _ in 0..<6 {
      Self.makeOrthonormal(&basis)
      projected = basis.map { direction in
        rows.cells.map { cells in
          cells.reduce(0) { $0 + $1.value * direction[$1.column] }
        }
      }
      basis = projected.map { values in
        var direction = [Float](repeating: 0, count: rows.width)
        for (value, cells) in zip(values, rows.cells) {
          for cell in cells { direction[cell.column] += value * cell.value }
        }
        return direction
      }
    }
    // The strongest directions tell frequency more than kind: they count by their roots.
    let scales = projected.map { 1 / max(Self.dot($0, $0).squareRoot(), 1e-9).squareRoot() }
    return rows.cells.indices.map { row in
      Self.unit(projected.indices.map { projected[$0][row] * scales[$0] })
    }
  }

  private static func makeOrthonormal(_ basis: inout [[Float]]) {
    for index in basis.indices {
      for before in 0..<index {
        let share = dot(basis[index], basis[before])
        for place in basis[index].indices { basis[index][place] -= share * basis[before][place] }
      }
      basis[index] = unit(basis[index])
    }
  }

  /// The class of each vector, from 0.
  private func classes(of vectors: [[Float]], _ count: Int) -> [Int] {
    var random = Random(seed: seed)
    let first = random.shuffled(vectors.count).prefix(count)
    var centres = first.map { vectors[$0] }
    var found = vectors.map { _ in 0 }
    guard !centres.isEmpty else { return found }
    for _ in 0..<15 {
      for (index, vector) in vectors.enumerated() {
        var best = -Float.infinity
        for (number, centre) in centres.enumerated() {
          let likeness = Self.dot(vector, centre)
          if likeness > best { (best, found[index]) = (likeness, number) }
        }
      }
      var sums = centres.map { $0.map { _ in Float(0) } }
      for (vector, number) in zip(vectors, found) {
        for place in vector.indices { sums[number][place] += vector[place] }
      }
      centres = sums.map(Self.unit)
    }
    return found
  }

  private static func dot(_ first: [Float], _ second: [Float]) -> Float {
    var sum = SIMD8<Float>()
    let whole = first.count / 8 * 8
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        for start in stride(from: 0, to: whole, by: 8) {
          var (left, right) = (SIMD8<Float>(), SIMD8<Float>())
          for lane in 0..<8 {
            (left[lane], right[lane]) = (first[start + lane], second[start + lane])
          }
          sum += left * right
        }
      }
    }
    return (whole..<first.count).reduce(sum.sum()) { $0 + first[$1] * second[$1] }
  }

  private static func unit(_ vector: [Float]) -> [Float] {
    let length = max(dot(vector, vector).squareRoot(), 1e-9)
    return vector.map { $0 / length }
  }
}
