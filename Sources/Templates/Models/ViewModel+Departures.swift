internal import Source

extension ViewModel {
  /// Where a view does not hold what is declared; tests of those who build views call it.
  ///
  /// An absent value must be written as `nothing`: a missing name would let the same name of an
  /// outer object show through, which no check of the template can see.
  package func departures(of view: View) -> [String] {
    departures(of: view, from: .object(root), at: "")
  }

  private func departures(of view: View, from kind: Kind, at path: String) -> [String] {
    switch (resolved(kind), view) {
    case (.text, .text), (.text, .bytes), (.text, .source): []
    case (.markup, .text), (.markup, .bytes), (.markup, .source): []
    case (.number, .number), (.flag, .flag): []
    case (.list(let element), .list(let list)):
      list.indices.flatMap { departures(of: list[$0], from: element, at: "\(path)[\($0)]") }
    case (.object(let shape), .object(let object)):
      departures(of: object, from: shape, at: path)
    case (let kind, _): ["\(path): not a value of the kind \(kind.wording.en)"]
    }
  }

  private func departures(of object: View.Object, from shape: Shape, at path: String) -> [String] {
    let prefix = path.isEmpty ? "" : path + "."
    let undeclared = object.names.filter { shape[$0] == nil }
      .map { "\(prefix)\($0): not declared" }
    return undeclared
      + shape.fields.flatMap { field in
        let place = prefix + field.name.text
        guard let view = object[field.name] else { return ["\(place): missing"] }
        if field.isOptional, case .nothing = view { return [] }
        return departures(of: view, from: field.kind, at: place)
      }
  }
}
