/// What a page is filled with, declared: the names a template may use, where, and what they mean.
package struct ViewModel: Sendable {
  package let root: Shape
  private let shapes: [String: Shape]

  /// Shapes are told apart by their names, so two that differ must not share one.
  package init(_ root: Shape) {
    self.root = root
    var shapes: [String: Shape] = [:]
    var pending = [root]
    while let shape = pending.popLast() {
      if let known = shapes[shape.name] {
        precondition(known.hasFields(of: shape), "two shapes are named \(shape.name)")
        continue
      }
      shapes[shape.name] = shape
      pending += shape.fields.compactMap(\.kind.shape)
    }
    self.shapes = shapes
  }

  /// Replaces the mention of an enclosing shape by the shape.
  func resolved(_ kind: Kind) -> Kind {
    guard case .again(let name) = kind else { return kind }
    return shapes[name].map(Kind.object) ?? kind
  }

  /// What an object holds.
  package struct Shape: Sendable, Hashable {
    package let name: String
    package let fields: [Field]

    package init(_ name: String, _ fields: [Field]) {
      self.name = name
      self.fields = fields
    }

    subscript(name: Name) -> Field? { fields.first { $0.name == name } }

    package static func == (left: Shape, right: Shape) -> Bool { left.name == right.name }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }

    fileprivate func hasFields(of other: Shape) -> Bool {
      fields.map(\.name) == other.fields.map(\.name)
        && fields.map(\.kind) == other.fields.map(\.kind)
    }
  }

  /// What a name stands for.
  package indirect enum Kind: Sendable, Hashable {
    case text
    /// Text that is HTML already: the only kind that a template may print unescaped.
    case markup
    case number
    case flag
    case object(Shape)
    case list(of: Kind)
    /// An enclosing shape by its name, for trees.
    case again(String)

    fileprivate var shape: Shape? {
      switch self {
      case .object(let shape): shape
      case .list(let element): element.shape
      case .text, .markup, .number, .flag, .again: nil
      }
    }
  }
}
