import Compiler
import Source
import Standard
import YAML

/// What a publication is made from: what all its files may go by, and what those about one item go by besides.
///
/// What is said of an item goes by the item's layers, its findings and the files that it names, and by what belongs to no
/// item: the standard, settings, registers, forms, templates. Of other items it knows nothing, but for their order where
/// a file holds several; a guide alone leads to those of the same code.
struct PublicationBasis: Sendable {
  /// The digest of everything but items.
  let common: [UInt8]
  /// Which items there are, in their order.
  private let order: Basis?
  private let items: [String: Basis]
  /// The other guides that each guide may lead to.
  private let guides: [String: Basis]

  init(
    _ publication: Publication, program: String, workers: Int
  ) async throws(Failure) {
    let workspace = publication.workspace
    let files = workspace.files
    let ofFiles = await Parallel.map(files.trees.count, workers: workers) { number in
      files.roles[number].isOfItems ? Digest.bytes(files.trees[number].source.bytes) : []
    }
    var places: [FileID: Int] = [:]
    for (number, tree) in files.trees.enumerated() { places[tree.file] = number }
    let items = await Parallel.map(publication.items.count, workers: workers) { [places] number in
      var account = Account()
      account.add(publication.items[number], of: publication) { file in
        places[file].map { ofFiles[$0] } ?? []
      }
      return account.basis
    }
    self.items = Dictionary(
      zip(publication.items, items).compactMap { item, basis in basis.map { (item.key, $0) } }
    ) { first, _ in first }
    var guides: [String: Basis] = [:]
    for service in publication.siteIndex.services {
      var account = Account()
      for item in service.offerings {
        account.add(item.key, item.item.division, item.item.name ?? "")
      }
      for item in service.offerings { guides[item.key] = account.basis }
    }
    self.guides = guides
    var order = Account()
    for item in publication.items { order.add(item.key, item.item.division) }
    self.order = order.basis
    common = try Self.common(publication, program)
  }

  /// What is said of one item is made from.
  func of(_ item: PublishedItem) -> Basis? { items[item.key] }

  /// What the guide of an item is made from.
  func ofGuide(_ item: PublishedItem) -> Basis? {
    guard let own = items[item.key], let others = guides[item.key] else { return nil }
    return Basis([own, others])
  }

  /// What a part about some of the items is made from, at its place among all.
  ///
  /// - Parameter others: what of other items tells how the part begins or ends
  func of(_ some: some Sequence<PublishedItem>, besides others: [String] = []) -> Basis? {
    guard let order, let part = alone(some, besides: others) else { return nil }
    return Basis([order, part])
  }

  /// What a file about some of the items is made from that knows of no others.
  ///
  /// - Parameter others: what else goes into it
  func alone(_ some: some Sequence<PublishedItem>, besides others: [String] = []) -> Basis? {
    var bases: [Basis] = []
    for item in some {
      guard let basis = of(item) else { return nil }
      bases.append(basis)
    }
    var account = Account()
    account.add(others)
    return account.basis.flatMap { Basis([$0] + bases) }
  }

  private static func common(
    _ publication: Publication, _ program: String
  ) throws(Failure) -> [UInt8] {
    let workspace = publication.workspace
    var account = Account()
    account.add(program, publication.generator, publication.day?.description ?? "")
    account.add(publication.outputs.sorted())
    for (tree, role) in zip(workspace.files.trees, workspace.files.roles) where !role.isOfItems {
      account.add(tree.source.path)
      account.add(tree.source.bytes)
    }
    for file in try publication.templates.sources() {
      account.add(file.path)
      account.add(file.bytes)
    }
    for succession in publication.successions.effective {
      account.add(
        succession.subject.rawValue, succession.old.text, succession.new.text,
        succession.since.description)
    }
    // A guide leads to the pages of the places above it, where there are some.
    account.add(publication.siteIndex.places.codes)
    return account.digest.bytes
  }
}

/// A digest of texts and bytes, each with its length, so that no two lists come to the same.
private struct Account {
  var digest = Digest.Running()

  var basis: Basis? { Basis(digest.bytes) }

  mutating func add(_ bytes: [UInt8]) {
    digest.add(Array("\(bytes.count):".utf8))
    digest.add(bytes)
  }

  mutating func add(_ texts: String...) { add(texts) }

  mutating func add(_ texts: [String]) {
    digest.add(Array("\(texts.count),".utf8))
    for text in texts { add(Array(text.utf8)) }
  }

  mutating func add(
    _ item: PublishedItem, of publication: Publication, digestOf: (FileID) -> [UInt8]
  ) {
    let files = publication.workspace.files
    add(item.key, item.path)
    for layer in item.item.layers {
      add(files.path(layer.file))
      add(digestOf(layer.file))
    }
    for finding in item.findings {
      let location = finding.location
      add(
        finding.rule.code, finding.severity.name.en, files.path(location.file),
        "\(location.range.start)-\(location.range.end)", finding.message(in: .chinese),
        finding.message(in: .english))
    }
    for (name, _) in item.item.record.attachedFiles {
      add(name, publication.address(ofAttachment: name, of: item) ?? "")
    }
  }
}
