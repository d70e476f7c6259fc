import Source
import Standard

extension Comparison {
  /// The names of some implementations in one phrase, the first ones by name.
  func places(_ numbers: [Int]) -> Wording {
    let shown = numbers.prefix(3).map { columns[$0].name }
    guard numbers.count > shown.count else {
      return Wording(zh: shown.joined(separator: "、"), en: shown.joined(separator: ", "))
    }
    return Wording(
      zh: "\(shown.joined(separator: "、"))等 \(numbers.count) 地",
      en: "\(shown.joined(separator: ", ")) and \(numbers.count - shown.count) more")
  }

  /// What a finding about an implementation is about.
  func subject(_ number: Int, _ row: Row) -> Diagnostic.Subject {
    var subject = columns[number].item.subject
    subject.element = row.element.id
    return subject
  }

  /// The implementations whose cells differ in some way, declared ones left out.
  func open(_ row: Row, _ kinds: Set<Cell.Kind>) -> [Int] {
    guard row.isDiffering else { return [] }
    return row.cells.indices.filter { number in
      row.cells[number].openDifference.map(kinds.contains) ?? false
    }
  }

  /// The implementations that say the same, in the order of the first of each.
  func groups(_ numbers: [Int], in row: Row) -> [[Int]] {
    var groups: [[Int]] = []
    var places: [Canonical: Int] = [:]
    for number in numbers {
      if let key = row.cells[number].key, let place = places[key] {
        groups[place].append(number)
      } else {
        if let key = row.cells[number].key { places[key] = groups.count }
        groups.append([number])
      }
    }
    return groups
  }

  /// What some implementations say, beside the place where the first of them says it.
  func statement(_ numbers: [Int], in row: Row) -> Wording {
    let places = places(numbers)
    guard let first = numbers.first, let value = row.cells[first].value else { return places }
    let shown = value.abbreviated
    return Wording(zh: "\(places.zh)：\(shown.zh)", en: "\(places.en): \(shown.en)")
  }

  /// Labels at the places of implementations that say the same, one for each different saying.
  func labels(_ groups: [[Int]], in row: Row) -> [Diagnostic.Label] {
    groups.prefix(6).compactMap { numbers in
      guard let first = numbers.first, let location = row.cells[first].location else { return nil }
      return Diagnostic.Label(location, statement(numbers, in: row))
    }
  }

  /// The places of implementations that a finding is about beside the first of them.
  func others(_ numbers: [Int], in row: Row) -> [Location] {
    let locations = numbers.compactMap { row.cells[$0].location }
    // A layer above speaks for all below it.
    return locations.dropFirst().filter { $0 != locations.first }
  }

  /// The place where the catalogue states what a row is measured against.
  func catalogueLabel(_ row: Row) -> Diagnostic.Label? {
    guard row.baseline.origin == .catalogue, let location = row.baseline.location,
      let value = row.baseline.value?.abbreviated
    else { return nil }
    return Diagnostic.Label(location, Wording(zh: "目录：\(value.zh)", en: "catalogue: \(value.en)"))
  }

  /// The article that settles a row of which the catalogue says nothing.
  func lawLabel(_ row: Row) -> Diagnostic.Label? {
    guard row.baseline.origin == .law, let location = row.baseline.location,
      let value = row.baseline.value
    else { return nil }
    return Diagnostic.Label(
      location, Wording(zh: "条款规定 \(value.zh)", en: "the clause sets \(value.en)"))
  }

  /// Where declarations stood that have run out.
  func expiredLabels(_ numbers: [Int], in row: Row) -> [Diagnostic.Label] {
    // What stands in a layer is one declaration, however many have it.
    var seen: Set<Location> = []
    return numbers.compactMap { number in
      guard let deviation = row.cells[number].deviation, let until = deviation.until,
        seen.insert(deviation.location).inserted
      else { return nil }
      return Diagnostic.Label(
        deviation.location,
        Wording(zh: "偏离已于 \(until) 到期", en: "the declared deviation ran out on \(until)"))
    }
  }

  /// Where an implementation states the list that a row is about.
  func list(_ row: Row, _ number: Int) -> Location? {
    guard let element = row.path.elements.first else { return nil }
    return columns[number].item.record.field(element.name)?.key
  }
}

extension Wording {
  /// The beginning of a long text.
  var abbreviated: Wording {
    func cut(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }
    return Wording(zh: cut(zh), en: cut(en))
  }
}
