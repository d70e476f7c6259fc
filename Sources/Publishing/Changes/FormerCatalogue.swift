import Compiler

/// The catalogue as it was before: what the last build published, or what a revision would publish.
package struct FormerCatalogue: Sendable {
  /// A state that was not published from this folder, but read from a revision.
  struct Revision: Hashable, Sendable {
    /// What it was asked for by.
    let name: String
    /// Its hash.
    let commit: String
    let day: String
  }

  let revision: Revision?
  /// The items that were published, in the order of ids.
  let records: [Manifest.Record]
  /// What a published item said, without volatile members; nil where that cannot be read any more.
  let content: @Sendable (Manifest.Record) -> JSON?

  var contentDigest: String {
    Publication.contentDigest(
      records.compactMap { record in record.contentDigest.map { (record.id, $0) } })
  }

  /// What a revision would publish.
  package init(_ publication: Publication, revision: String, commit: String, day: String) {
    self.revision = Revision(name: revision, commit: commit, day: day)
    records = publication.records.filter { $0.state == .published }
    let items = Dictionary(publication.items.map { ($0.key, $0) }) { first, _ in first }
    content = { record in
      items[record.id].map { ItemDocument(item: $0, publication: publication).content }
    }
  }

  /// What stands in a folder.
  init(_ folder: OutputFolder) {
    revision = nil
    records = (folder.manifest?.standing.records ?? []).filter { $0.state == .published }
    content = { record in
      guard let bytes = try? FileSystem.read(folder.path + "/" + record.address),
        let json = JSON(bytes), json["id"]?.string == record.id
      else { return nil }
      return .object(json.members.filter { !ItemDocument.volatile.contains($0.name) })
    }
  }
}
