package import Source
package import Standard
import YAML

/// A material that need no longer be handed in, and why.
package struct NeedlessMaterial: Sendable {
  /// The four kinds of Shanghai's 一网通办.
  package enum Kind: String, CaseIterable, Sendable {
    case noBasis
    case licensed
    case shared
    case promised

    package var title: Wording {
      switch self {
      case .noBasis: Wording(zh: "没有写要求提供的依据", en: "no basis in law is given")
      case .licensed: Wording(zh: "有电子证照", en: "in the electronic licence store")
      case .shared: Wording(zh: "可以通过数据共享取得", en: "to be had by data sharing")
      case .promised: Wording(zh: "可以用书面承诺代替", en: "replaceable by a written promise")
      }
    }
  }

  package let record: Record
  package let kinds: [Kind]
  /// The type code of the licence, where it is one.
  package let licence: String?
}

extension Item {
  /// Of some materials of the item, those of one of the four kinds, in their order.
  package func needless(among materials: [Record]) -> [NeedlessMaterial] {
    let reader = MaterialNameReader(standard)
    let statesBases = statesBases(of: materials)
    return materials.compactMap { material in
      let licence = reader.flatMap { $0.licence(of: material, standard) }
      var kinds: [NeedlessMaterial.Kind] = []
      if statesBases, lacksBasis(material) { kinds.append(.noBasis) }
      if licence != nil { kinds.append(.licensed) }
      if let reader, isShared(material, reader) { kinds.append(.shared) }
      if let reader, isReplacedByPromise(material, reader) { kinds.append(.promised) }
      return kinds.isEmpty
        ? nil : NeedlessMaterial(record: material, kinds: kinds, licence: licence)
    }
  }

  /// Whether anything can be said of the bases of its materials: where none is written at all, nobody knows
  /// whether there is none or whether nobody wrote them down.
  package func statesBases(of materials: [Record]) -> Bool {
    standard.parameters["material-basis"] == "全部" || materials.contains { $0[.basis] != nil }
  }

  func lacksBasis(_ material: Record) -> Bool {
    material[.basis] == nil && material.boolean(.exempt) != true && !material.isForm(standard)
  }

  /// Whether it is issued by an authority that shares its data.
  func isShared(_ material: Record, _ reader: MaterialNameReader) -> Bool {
    guard material.isAskedFor, material.says(.source, "政府部门核发"),
      let term = reader.first(in: material, standard), term.code == nil, term.rank == 1
    else { return false }
    // What the item changes, endorses or replaces has to be there.
    return !term.spellings.contains { record.text(.name)?.contains($0) == true }
  }

  /// Whether it is a proof that everybody has to bring although a promise takes its place.
  func isReplacedByPromise(_ material: Record, _ reader: MaterialNameReader) -> Bool {
    guard record.boolean(.commitment) == true, let proofs = standard.vocabularies["promise-proofs"],
      material.isNeededByAll, let name = material.text(.name),
      let document = reader.documents(in: name).first, !name.contains("承诺")
    else { return false }
    return proofs.ending(of: name[part: document.range])?.term.rank == 1
  }
}

extension MaterialNameReader {
  /// The type code of the electronic licence that a paper is which every applicant hands in.
  func licence(of material: Record, _ standard: Standard) -> String? {
    guard material.isAskedFor else { return nil }
    let own = material.boolean(.exempt) == false ? material.string(.licenceType) : nil
    return own ?? first(in: material, standard)?.code
  }

  /// The standard material that a name stands for, or the first of those that it offers a choice of.
  func first(in material: Record, _ standard: Standard) -> Vocabulary.Term? {
    guard let name = material.text(.name) else { return nil }
    let documents = documents(in: name)
    guard let document = documents.first,
      documents.dropFirst().allSatisfy({ $0.joint == .chosen })
    else { return nil }
    return standard.standardMaterial(named: name[part: document.range])
  }
}

extension Record {
  /// Whether every applicant has to hand the material in.
  var isNeededByAll: Bool {
    says(.necessity, "必要") && self[.case] == nil && self[.optionalWhen] == nil
      && boolean(.exempt) != true
  }

  /// Whether every applicant has to hand it in and may have to on paper; nothing is known where
  /// exemption, form and counts are not stated.
  var isAskedFor: Bool {
    guard isNeededByAll, !says(.form, "电子化") else { return false }
    guard boolean(.exempt) == nil else { return true }
    return self[.form] == nil
      ? counts.map { $0.originals + $0.copies > 0 } ?? false : says(.form, "纸质")
  }
}
