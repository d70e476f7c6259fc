import Compiler
import Source
import Standard

/// The catalogue record of one item: what identifies it, its resolved elements and where they come from.
///
/// It is the same in a file of its own, in the file of its district and on a line of NDJSON: all addresses in
/// it are relative to the root of the catalogue. Only `$schema` is relative to the file that it stands in.
struct ItemDocument {
  let item: PublishedItem
  let publication: Publication

  /// The record in the file of its own.
  var json: JSON {
    .object([schema(from: Address.catalogueItem(item))] + members)
  }

  /// The one member that depends on the file that the record stands in.
  func schema(from file: String) -> JSON.Member {
    ("$schema", .text(Address.relative(Address.catalogueSchema("item"), from: file)))
  }

  /// All other members.
  var members: [JSON.Member] {
    var (members, omitted) = elements
    // Before the elements, as people read: which file, and how good it is.
    let place = members.firstIndex { $0.name == "item" } ?? members.count
    members.insert(("findings", .line(findings)), at: place)
    members.insert(("source", .text(item.path)), at: place)
    if publication.workspace.settings.publishesProvenance {
      members.append(("provenance", ProvenanceDocument(item.item, publication.lineTables).json))
    }
    if let omitted { members.append(omitted) }
    return members
  }

  /// The members that may change while the item stays as it is.
  static let volatile: Set<String> = ["$schema", "source", "findings", "provenance"]

  /// What the record says of the item itself, without what may change while the item stays as it is.
  var content: JSON {
    let (members, omitted) = elements
    return .object(members + [omitted].compactMap(\.self))
  }

  private var elements: (members: [JSON.Member], omitted: JSON.Member?) {
    let workspace = publication.workspace
    var writer = RecordJSON(workspace.standard) { name in
      (
        workspace.form(name, of: item.item).map { workspace.formKey($0.record) },
        publication.address(ofAttachment: name, of: item).map(Address.inCatalogue)
      )
    }
    let record = writer.object(item.item.completeRecord, at: "/item")
    return (
      [
        ("id", .text(item.key)), ("language", "zh"),
        ("division", workspace.divisionJSON(item.item.division)), ("item", record),
      ], writer.omitted.isEmpty ? nil : ("omitted", .texts(writer.omitted))
    )
  }

  /// How many findings of each severity concern the item.
  private var findings: JSON {
    .object(
      Severity.allCases.reversed().map { severity in
        (
          severity.name.en + "s",
          .integer(item.findings.count { $0.severity == severity })
        )
      })
  }
}

extension Workspace {
  /// A division with its name; one that the standard does not know has its code alone.
  func divisionJSON(_ digits: String) -> JSON {
    .object(present: [
      ("code", .text(digits)), ("name", division(digits).map { .text($0.name) }),
    ])
  }
}
