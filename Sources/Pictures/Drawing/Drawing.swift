package import Model

/// A composed picture, ready to be drawn in any format.
package struct Drawing: Sendable, Equatable {
  package let title: String
  /// What the picture shows, in one sentence, for who cannot see it.
  package let description: String
  package let language: LabelLanguage
  /// The events that have a mark of their own.
  package let shown: [ClaimID]
  /// The events that only a count stands for ("+3 more"), and no mark.
  package let counted: [ClaimID]
  package let scene: Scene

  /// Width and height in points.
  package var size: (width: Double, height: Double) { (scene.width, scene.height) }

  /// Tells the ids of two pictures on one page apart.
  var key: String {
    var digest = Digest()
    digest.add([title, description] + scene.nodes.map(\.id))
    return String(digest.hex().prefix(8))
  }
}
