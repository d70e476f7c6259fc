/// What the sections around a tag have entered, outermost first, as the model declares it.
struct Contexts: Hashable {
  private(set) var kinds: [ViewModel.Kind]

  enum Answer {
    case kind(ViewModel.Kind)
    /// The number of the first name of the path that is not declared, and the names that are.
    case unknown(Int, known: [Name])
  }

  func find(_ path: Path, in model: ViewModel) -> Answer {
    guard let first = path.names.first else { return .kind(kinds[kinds.count - 1]) }
    let shapes = kinds.reversed().lazy.compactMap(\.asShape)
    guard var kind = shapes.compactMap({ $0[first]?.kind }).first else {
      return .unknown(0, known: shapes.flatMap { $0.fields.map(\.name) })
    }
    for index in path.names.indices.dropFirst() {
      let shape = model.resolved(kind).asShape
      guard let field = shape?[path.names[index]] else {
        return .unknown(index, known: shape?.fields.map(\.name) ?? [])
      }
      kind = field.kind
    }
    return .kind(model.resolved(kind))
  }

  mutating func enter(_ kind: ViewModel.Kind, in model: ViewModel) {
    if case .list(let element) = kind {
      kinds.append(model.resolved(element))
    } else {
      kinds.append(kind)
    }
  }

  mutating func leave() { kinds.removeLast() }

  /// The same contexts without those that can no longer answer: a tree's partial, which enters the
  /// same shapes over and over, is then checked a finite number of times.
  var essential: Contexts {
    var kept: [ViewModel.Kind] = []
    for (index, kind) in kinds.enumerated().reversed() {
      let isInnermost = index == kinds.count - 1
      if isInnermost || kind.asShape != nil && !kept.contains(kind) { kept.append(kind) }
    }
    return Contexts(kinds: kept.reversed())
  }
}

extension ViewModel.Kind {
  var asShape: ViewModel.Shape? {
    if case .object(let shape) = self { shape } else { nil }
  }
}
