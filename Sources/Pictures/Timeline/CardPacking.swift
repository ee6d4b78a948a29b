/// A card that wants a place beside the axis.
struct CardRequest: Sendable {
  /// Where its mark stands on the axis.
  var anchor: Double
  var width: Double
  var height: Double
}

/// A place for a card: which side, and how far from the axis its near edge is.
struct CardPlace: Sendable, Equatable {
  var isAbove: Bool
  var left: Double
  var distance: Double
  /// How many marks stand between the axis and this card's own mark.
  var markLevel: Int
}

/// Packs cards on both sides of an axis, so that none overlaps another.
///
/// From left to right each card takes the place with the least cost: distance from the axis, and
/// stems that pass behind cards. Cards stand with their left edge on their stem where they can; else
/// their right end stands over it.
struct CardPacking {
  /// The part of the axis that cards may stand over.
  var left: Double
  var right: Double
  /// Between the axis and the nearest card.
  var nearest: Double
  var gap = 9.0

  /// A place for each card; they come sorted by anchor.
  func place(_ requests: [CardRequest]) -> [CardPlace] {
    let places = pack(requests, nearest)
    // Where marks stand on top of each other, the nearest cards give way to them.
    let levels = places.map(\.markLevel).max() ?? 0
    return levels < 2 ? places : pack(requests, nearest + Double(levels - 1) * CardPacking.markStep)
  }

  /// How far apart two marks stand on one stem.
  static let markStep = 12.0

  private func pack(_ requests: [CardRequest], _ nearest: Double) -> [CardPlace] {
    var placed: [(request: CardRequest, place: CardPlace)] = []
    for request in requests {
      let options = [true, false].flatMap { isAbove in
        lefts(request).flatMap { candidates(request, isAbove, $0, nearest, placed) }
      }
      let best = options.min { cost($0, request, placed) < cost($1, request, placed) }
      if let best { placed.append((request, best)) }
    }
    return placed.map(\.place)
  }

  private typealias Placed = [(request: CardRequest, place: CardPlace)]

  /// With the left edge on the stem, with the right end over it.
  private func lefts(_ request: CardRequest) -> [Double] {
    [request.anchor - 2, request.anchor - request.width + 14].map {
      max(self.left, min($0, right - request.width))
    }
  }

  private func candidates(
    _ request: CardRequest, _ isAbove: Bool, _ left: Double, _ nearest: Double, _ placed: Placed
  ) -> [CardPlace] {
    let side = placed.filter { $0.place.isAbove == isAbove }
    let level = side.count { abs($0.request.anchor - request.anchor) < 14 }
    let near = side.filter {
      $0.place.left < left + request.width + gap && left < $0.place.left + $0.request.width + gap
    }
    let distances = [nearest] + near.map { $0.place.distance + $0.request.height + gap }
    return distances.filter { distance in
      distance >= nearest
        && near.allSatisfy {
          distance >= $0.place.distance + $0.request.height + gap
            || distance + request.height + gap <= $0.place.distance
        }
    }.map { CardPlace(isAbove: isAbove, left: left, distance: $0, markLevel: level) }
  }

  /// Distance in rows of cards, 0.7 for each stem behind a card, 0.25 for each mark in the way, 0.4
  /// for a card that does not start on its stem.
  private func cost(_ place: CardPlace, _ request: CardRequest, _ placed: Placed) -> Double {
    var crossings = 0
    for (other, taken) in placed where taken.isAbove == place.isAbove {
      let behindOther = taken.distance < place.distance
      if behindOther, passes(request.anchor, taken.left, other.width) { crossings += 1 }
      if !behindOther, passes(other.anchor, place.left, request.width) { crossings += 1 }
    }
    return place.distance / 70 + 0.7 * Double(crossings) + 0.25 * Double(place.markLevel)
      + (place.isAbove ? 0 : 0.01) + (place.left < request.anchor - 3 ? 0.4 : 0)
  }

  private func passes(_ stem: Double, _ left: Double, _ width: Double) -> Bool {
    stem > left + Panel.accentWidth && stem < left + width
  }
}
