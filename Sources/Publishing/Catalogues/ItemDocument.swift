import Compiler
import Source
import Standard

/// The catalogue record of one item: what identifies it, its resolved elements and where they come from.
struct ItemDocument {
  let item: PublishedItem
  let publication: Publication

  var json: JSON {
    let workspace = publication.workspace
    var writer = RecordJSON(workspace.standard) { name in
      (
        workspace.form(name, of: item.item).map { workspace.formKey($0.record) },
        publication.address(ofAttachment: name, of: item).map {
          Address.relative($0, from: Address.catalogueItem(item))
        }
      )
    }
    let elements = writer.object(item.item.completeRecord, at: "/item")
    return .object(present: [
      ("$schema", .text("../schema/item.schema.json")),
      ("id", .text(item.key)),
      ("language", "zh"),
      ("division", workspace.divisionJSON(item.item.division)),
      ("source", .text(item.path)),
      ("findings", .line(findings)),
      ("item", elements),
      ("origins", origins),
      ("omitted", writer.omitted.isEmpty ? nil : .texts(writer.omitted)),
    ])
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

  /// The file that set each element: the item's own or that of a layer below it.
  private var origins: JSON {
    let record = item.item.record
    return .object(
      record.shape.elements.compactMap { element in
        record[element.name].map { entry in
          (element.id, .text(publication.workspace.files.path(entry.location.file)))
        }
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
