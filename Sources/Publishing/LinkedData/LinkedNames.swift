import Compiler
import Standard
import YAML

/// The name of a node: its IRI as documents write it, and what stands behind the prefix.
struct LinkedName: Hashable, Sendable {
  let prefix: String
  /// What identifies the node among those of its prefix: codes and digests, never free text.
  let local: String

  var compact: String { "\(prefix):\(local)" }

  /// A node that belongs to this one: its part of a name.
  func part(_ name: String) -> LinkedName { LinkedName(prefix: prefix, local: "\(local).\(name)") }
}

/// The prefixes of what is named here, and the IRIs that they stand for.
///
/// What the nation or the standard names (divisions, bodies by their codes, laws by name and number, code
/// lists, terms) bears one IRI in the files of every site, so that files of several sites can be put
/// together. What a site publishes itself (items, service points, life events) bears an IRI that leads to
/// the file that describes it, as soon as the site has an address.
struct LinkedNames: Sendable {
  /// The address of the folder; nil where the site has none.
  let folder: String?

  init(_ site: Site) { folder = site.absolute(Self.folder + "/") }

  static let folder = "linked-data/v1"

  static func file(of division: String) -> String { "\(folder)/\(Address.part(division)).jsonld" }
  static let vocabulary = folder + "/vocabulary.jsonld"
  static let codes = folder + "/codes.jsonld"
  static let events = folder + "/events.jsonld"
  static let index = folder + "/index.jsonld"

  /// What has the same IRI in the files of every site.
  private static let shared = ["body", "code", "codes", "division", "law"].map { name in
    (name, "urn:zhun:\(name):")
  }

  /// The context of a file.
  ///
  /// - Parameter division: the division whose items the file holds; nil for other files
  func context(_ division: String?) -> JSON {
    var members: [JSON.Member] = [("@version", .number("1.1")), ("@language", "zh")]
    members += LinkedPrefix.all.map { ($0.prefix, .text($0.address)) }
    members.append(("zhun", "urn:zhun:term:"))
    members += Self.shared.map { ($0, .text($1)) }
    members += [
      ("dataset", .text(folder ?? "urn:zhun:dataset:")),
      ("event", .text(folder.map { $0 + "events.jsonld#" } ?? "urn:zhun:event:")),
    ]
    if let division {
      let file = folder.map { "\($0)\(Address.part(division)).jsonld#" }
      members += [
        ("item", .text(file ?? "urn:zhun:item:")),
        ("point", .text(file ?? "urn:zhun:point:\(Address.part(division)):")),
      ]
    }
    return .object(members)
  }

  /// The name of the items of a division as one set of data: the file itself.
  func dataset(_ division: String) -> LinkedName {
    LinkedName(
      prefix: "dataset", local: Address.part(division) + (folder == nil ? "" : ".jsonld"))
  }

  /// All sets together.
  var catalogue: LinkedName {
    LinkedName(prefix: "dataset", local: folder == nil ? "index" : "index.jsonld")
  }

  static func item(_ item: PublishedItem) -> LinkedName {
    LinkedName(prefix: "item", local: item.key)
  }

  static func division(_ code: String) -> LinkedName {
    let prefix = Division.prefix(of: code)
    return LinkedName(prefix: "division", local: prefix.isEmpty ? "00" : Address.part(prefix))
  }

  static func event(_ event: LifeEvent) -> LinkedName {
    LinkedName(prefix: "event", local: Address.part(event.slug))
  }

  /// An entry of a register by what identifies it.
  static func entry(_ record: Record, in register: Register) -> LinkedName {
    var texts = record.shape.identity.compactMap { record[$0.name]?.text?.string }
    if texts.isEmpty, let name = record.shape.shorthand {
      // A body without a code is told by its name.
      texts = [record[name.name]?.text?.string].compactMap(\.self)
    }
    let prefix =
      switch register {
      case .laws: "law"
      case .bodies: "body"
      case .points: "point"
      case .forms: "form"
      }
    return LinkedName(prefix: prefix, local: Address.part(texts.joined(separator: "\n")))
  }
}
