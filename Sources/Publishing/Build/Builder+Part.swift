package import Compiler
import Standard

/// A site made by several machines.
extension Builder {
  /// What one machine made.
  package struct PartOutcome: Sendable {
    /// How many items are published, by all parts together.
    package let published: Int
    /// How many pieces of files were made here.
    package let pieces: Int
    package let bytes: Int
  }

  /// Makes a part of the site and writes it into a file, for the machine that puts the parts together.
  ///
  /// It goes into no folder, and so knows nothing of what was published before: what tells of that is made where the parts are
  /// put together.
  package func write(_ shard: Shard, to place: String) async throws(Failure) -> PartOutcome {
    try refuseUnusable()
    let (publication, entries, _) = try await plan(nil)
    guard let basis = publication.basis, let program = options.program else {
      throw Failure(
        zh: "由版本比较得来的内容不能分开生成", en: "what a revision is read for cannot be made in parts")
    }
    var writer = try SitePartWriter(place, origin(basis, program))
    try await PartProduction(entries, shard).write(into: &writer, workers: options.workers)
    try writer.end(publication.madeContents)
    return PartOutcome(
      published: publication.items.count, pieces: writer.count, bytes: writer.size)
  }

  /// Where parts for this site come from.
  func origin(_ basis: PublicationBasis, _ program: String) -> SitePart.Origin {
    SitePart.Origin(
      program: program, day: options.today?.description ?? "",
      outputs: options.outputs.map(\.id), publishesErrors: options.publishesErrors,
      common: basis.common)
  }
}
