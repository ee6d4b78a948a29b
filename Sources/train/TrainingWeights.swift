import Language

/// The weights of a linear model while it is trained: for each feature met in an error, a row of
/// one weight a class.
///
/// Trains by the [averaged perceptron]: the weights that ship are the mean over all steps.
///
/// [averaged perceptron]: https://aclanthology.org/W02-1001/
final class TrainingWeights {
  let classCount: Int
  /// Feature of each slot of the hash table, 0 for none.
  private var slots: [UInt64]
  private var rows: [Int32]
  /// `classCount` a row: the weights now, and the sum of changes, each times its step.
  private var weights: [Float] = []
  private var sums: [Float] = []
  /// By row.
  private var features: [UInt64] = []
  private var step: Float = 1
  /// The sum of the means of the runs so far; as long as `weights`, or shorter.
  private var totals: [Float] = []

  init(classCount: Int) {
    self.classCount = classCount
    slots = Array(repeating: 0, count: 1 << 20)
    rows = Array(repeating: -1, count: 1 << 20)
  }

  /// Ends a step: what is learned later counts for less in the mean.
  func advance() { step += 1 }

  /// The classes' scores for features.
  func score(_ keys: [UInt64], into scores: inout [Float]) {
    for index in 0..<classCount { scores[index] = 0 }
    let mask = slots.count - 1
    slots.withUnsafeBufferPointer { slots in
      weights.withUnsafeBufferPointer { weights in
        scores.withUnsafeMutableBufferPointer { scores in
          for key in keys {
            var slot = Int(truncatingIfNeeded: key >> 20) & mask
            while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
            guard slots[slot] == key else { continue }
            let base = Int(rows[slot]) * classCount
            for index in 0..<classCount { scores[index] += weights[base + index] }
          }
        }
      }
    }
  }

  /// Moves the features' weights towards one class and away from another.
  func update(_ keys: [UInt64], toward right: Int, awayFrom wrong: Int) {
    for key in keys {
      let base = row(of: key) * classCount
      weights[base + right] += 1
      sums[base + right] += step
      weights[base + wrong] -= 1
      sums[base + wrong] -= step
    }
  }

  /// Changes a feature's weight for one class.
  func update(_ key: UInt64, _ number: Int, by change: Float) {
    let base = row(of: key) * classCount
    weights[base + number] += change
    sums[base + number] += change * step
  }

  private func row(of key: UInt64) -> Int {
    // 0 marks an empty slot: the one feature in 2^64 that hashes to it takes another's place.
    let key = max(key, 1)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
    if slots[slot] == key { return Int(rows[slot]) }
    let row = features.count
    slots[slot] = key
    rows[slot] = Int32(row)
    features.append(key)
    weights.append(contentsOf: repeatElement(0, count: classCount))
    sums.append(contentsOf: repeatElement(0, count: classCount))
    if features.count * 2 > slots.count { grow() }
    return row
  }

  private func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    rows = Array(repeating: -1, count: slots.count)
    let mask = slots.count - 1
    for (row, key) in features.enumerated() {
      var slot = Int(truncatingIfNeeded: key >> 20) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = key
      rows[slot] = Int32(row)
    }
  }

  /// Puts the mean over all steps in place of the weights; training ends with it.
  func average() {
    endRun()
    sumRuns()
  }

  /// Ends a run of training: adds its mean to those before, and starts anew from nothing.
  func endRun() {
    totals += repeatElement(0, count: weights.count - totals.count)
    for index in weights.indices { totals[index] += weights[index] - sums[index] / step }
    weights = Array(repeating: 0, count: weights.count)
    sums = weights
    step = 1
  }

  /// Puts the sum of the runs' means in place of the weights; training ends with it.
  func sumRuns() {
    weights = totals
    totals = []
    sums = []
  }

  /// Adds the weights of another model of the same features and classes.
  func add(_ other: TrainingWeights) {
    for (row, feature) in other.features.enumerated() {
      let base = self.row(of: feature) * classCount
      for index in 0..<classCount {
        weights[base + index] += other.weights[row * classCount + index]
      }
    }
  }

  /// The weights with those of their copies for one set of sentences added: see `copy(of:for:)`.
  func joined(for set: Int, of sets: Int) -> TrainingWeights {
    var copies: Set<Int> = []
    for feature in features {
      for set in 0..<sets {
        if let copy = known(Self.copy(of: feature, for: set)) { copies.insert(copy) }
      }
    }
    let joined = TrainingWeights(classCount: classCount)
    for (row, feature) in features.enumerated() where !copies.contains(row) {
      let copy = known(Self.copy(of: feature, for: set))
      for index in 0..<classCount {
        let own = copy.map { weights[$0 * classCount + index] } ?? 0
        joined.update(feature, index, by: weights[row * classCount + index] + own)
      }
    }
    return joined
  }

  /// The feature that says the same as another, but of one set of sentences alone.
  ///
  /// Sets that follow other guidelines so learn from each other and keep what is their own:
  /// [Daumé, "Frustratingly easy domain adaptation"].
  ///
  /// [Daumé, "Frustratingly easy domain adaptation"]: https://aclanthology.org/P07-1033/
  static func copy(of feature: UInt64, for set: Int) -> UInt64 {
    mixed(UInt64(2_000 + set), feature)
  }

  private func known(_ key: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
    return slots[slot] == key ? Int(rows[slot]) : nil
  }

  /// The weights in eight bits, the weakest left out.
  ///
  /// - Parameter limit: bytes that the part may take.
  /// - Returns: the bytes of a part of a model, as `SparseWeights` reads them.
  func quantised(limit: Int) -> [UInt8] {
    let sizes = weights.filter { $0 != 0 }.map(abs).sorted()
    guard !sizes.isEmpty else { return SparseWeights.bytes(of: [], classCount: classCount) }
    // Eight bits hold the root of a weight: see SparseWeights.
    let scale = 127 / sizes[sizes.count - 1].squareRoot()
    let largest = largestWeights().sorted()
    var low = sizes.partitioningIndex { $0 >= 0.25 / (scale * scale) }
    var high = sizes.count - 1
    while low < high {
      let middle = (low + high) / 2
      let rows = largest.count - largest.partitioningIndex { $0 >= sizes[middle] }
      let size = SparseWeights.size(rows: rows, weights: sizes.count - middle)
      if size <= limit { high = middle } else { low = middle + 1 }
    }
    return SparseWeights.bytes(of: kept(above: sizes[low], scale), classCount: classCount)
  }

  /// By row.
  private func largestWeights() -> [Float] {
    features.indices.map { row in
      var largest: Float = 0
      for index in (row * classCount)..<((row + 1) * classCount) {
        largest = max(largest, abs(weights[index]))
      }
      return largest
    }
  }

  private func kept(
    above least: Float, _ scale: Float
  ) -> [(key: UInt64, weights: [(UInt8, Int8)])] {
    var found: [(key: UInt64, weights: [(UInt8, Int8)])] = []
    for (row, key) in features.enumerated() {
      var own: [(UInt8, Int8)] = []
      for index in 0..<classCount {
        let weight = weights[row * classCount + index]
        guard abs(weight) >= least else { continue }
        let root = (abs(weight).squareRoot() * scale).rounded()
        own.append((UInt8(index), Int8(weight < 0 ? -root : root)))
      }
      if !own.isEmpty { found.append((key, own)) }
    }
    return found
  }

  /// The weights of the three transitions as `TransitionWeights` reads them.
  ///
  /// - Parameter limit: bytes that the part may take.
  /// - Returns: the largest weights, as many as there is room for.
  func transitions(limit: Int) -> [UInt8] {
    var found: [(key: UInt64, second: Float, third: Float, size: Float)] = []
    for (row, key) in features.enumerated() {
      let second = weights[row * 3 + 1] - weights[row * 3]
      let third = weights[row * 3 + 2] - weights[row * 3]
      let size = max(abs(second), abs(third), abs(second - third))
      if size > 0 { found.append((key, second, third, size)) }
    }
    found.sort { ($0.size, $0.key) > ($1.size, $1.key) }
    let scale = 1023 / max(found.first?.size ?? 1, 1)
    let rows = found.map {
      ($0.key, Int32(($0.second * scale).rounded()), Int32(($0.third * scale).rounded()))
    }
    return TransitionWeights.bytes(of: rows.filter { $0.1 != 0 || $0.2 != 0 }, limit: limit)
  }
}

extension Array {
  /// The first index from which on all elements fulfil a condition that those before do not.
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
