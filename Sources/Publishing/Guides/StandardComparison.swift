import Compiler
import Source
import Standard
import YAML

/// What an item does otherwise than the standard says, for the applicant.
///
/// The standard is the catalogue and, where it is silent, the articles that the item cites; what other
/// districts do is none. So every item is compared alone, and a site takes as long as its items.
struct StandardComparison {
  struct Difference {
    enum Standing: Hashable {
      /// An element that may only be better, and is.
      case allowed
      /// The grounds are stated, by a case or by a declaration.
      case explained
      /// The grounds ran out on a day.
      case expired(CalendarDate)
      case unexplained
      /// Neither longer nor shorter can be said, as of working days and calendar days.
      case notComparable
    }

    let sentence: String
    let standing: Standing
    let isBetter: Bool
    /// What both say, where that is too long for the sentence.
    var standard: String?
    var here: String?
    var reason: String?
    var basis: String?
    /// Whether the item declares it among its deviations.
    var isDeclared = false
  }

  /// Whether the catalogue knows the item.
  let hasStandard: Bool
  /// What is better for the applicant first.
  let differences: [Difference]
  /// What must be the same everywhere, is stated here, and the standard says nothing of.
  let notCompared: [String]
  /// How many elements were compared.
  let compared: Int

  init(_ item: Item, asOf day: CalendarDate?) {
    let comparison = Comparer(asOf: day, measure: .standard).comparison(of: [item])
    hasStandard = item.catalogue != nil
    let measured = comparison.rows.filter { $0.uniformity != .local && $0.baseline.origin != .none }
    var differences = measured.compactMap { row in
      row.cells.first.flatMap { DifferenceWording(row, $0).difference }
    }
    let elements = Set(measured.compactMap { $0.path.elements.first?.id })
    if !elements.contains(KnownElement.promisedLimit.id), let promise = Self.promise(item) {
      differences.append(promise)
    }
    compared = elements.count
    self.differences =
      differences.filter(\.isBetter) + differences.filter { !$0.isBetter }
    notCompared = item.record.fields.compactMap { field in
      let element = field.element
      return element.uniformity.isUniform && !elements.contains(element.id)
        ? element.title.zh : nil
    }
  }

  /// The promise against the statutory limit of the standard: few catalogues set a promise of their own.
  private static func promise(_ item: Item) -> Difference? {
    guard let promise = item.record.duration(.promisedLimit),
      let limit = item.catalogue?.duration(.statutoryLimit)
    else { return nil }
    let (here, standard) = (promise.inChinese, limit.inChinese)
    guard let isShorter = limit.exceeds(promise), let isLonger = promise.exceeds(limit) else {
      return Difference(
        sentence: "本地承诺\(here)办结，标准的法定时限是\(standard)", standing: .notComparable,
        isBetter: false)
    }
    if isShorter {
      return Difference(
        sentence: "本地承诺\(here)办结，比标准的\(standard)快", standing: .allowed, isBetter: true)
    }
    return isLonger
      ? Difference(
        sentence: "本地承诺\(here)办结，比标准的\(standard)慢", standing: .unexplained,
        isBetter: false) : nil
  }
}
