package import Compiler
import Source
import Synchronization

/// Parts of one site, from which pieces are taken instead of being made.
package final class SiteParts: Sendable {
  package let origin: SitePart.Origin
  /// What items say, by their keys.
  let contents: [String: KeptSite.Content]
  private let parts: [SitePart]
  private let spoilt = Mutex<Set<String>>([])

  /// - Parameter parts: never none
  package init(_ parts: [SitePart]) throws(Failure) {
    origin = parts[0].origin
    for part in parts {
      try part.origin.refuse(unless: parts[0].origin, part.name, of: .part(parts[0].name))
    }
    contents = parts.reduce(into: [:]) { $0.merge($1.contents) { first, _ in first } }
    self.parts = parts
  }

  /// Refuses parts that were not made for what is published now.
  func refuse(unless origin: SitePart.Origin) throws(Failure) {
    try self.origin.refuse(unless: origin, parts[0].name, of: .run)
  }

  /// A piece of a file; nil where no part has it, or what a part has was made from something else.
  func bytes(
    of path: String, _ number: Int, of count: Int, from basis: Basis?
  ) throws(Failure) -> [UInt8]? {
    guard let basis else { return nil }
    for part in parts {
      guard let piece = part.pieces[path]?[number], piece.count == count, piece.basis == basis
      else { continue }
      if let bytes = try part.bytes(of: piece) { return bytes }
      spoilt.withLock { _ = $0.insert(part.name) }
    }
    return nil
  }

  /// The parts some of whose bytes were not what was written.
  package var damaged: [String] { spoilt.withLock { $0.sorted() } }
}

extension SitePart.Origin {
  /// With what a part has to agree.
  enum Other {
    case part(String)
    /// What is published now.
    case run
  }

  /// Says in what a part differs from what it is to be joined with.
  fileprivate func refuse(unless other: Self, _ name: String, of kind: Other) throws(Failure) {
    guard let difference = difference(from: other) else { return }
    let wording: Wording =
      switch kind {
      case .part(let first): Wording(zh: "与 \(first) 不能合并", en: "cannot be joined with \(first)")
      case .run: Wording(zh: "不能用于现在的工作区", en: "is of no use for the workspace as it is")
      }
    throw Failure(
      zh: "\(name) \(wording.zh)：\(difference.zh)不同；没有发布，原有的发布结果没有改动",
      en:
        "\(name) \(wording.en), as \(difference.en): nothing was published or changed"
    )
  }

  private func difference(from other: Self) -> Wording? {
    if program != other.program {
      return Wording(zh: "写出它的程序", en: "another program wrote it")
    }
    if day != other.day { return Wording(zh: "日期（\(day)）", en: "it is of another day, \(day)") }
    if outputs != other.outputs || publishesErrors != other.publishesErrors {
      return Wording(zh: "发布选项", en: "it was made with other options")
    }
    if common != other.common {
      return Wording(
        zh: "标准、设置、登记册、表单、模板或者涉及的行政区划",
        en:
          "the standard, the settings, a register, a form, a template or the places with items differ"
      )
    }
    return nil
  }
}
