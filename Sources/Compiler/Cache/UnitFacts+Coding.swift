import Source

extension KeptWriter {
  mutating func add(_ facts: UnitFacts) {
    add(facts.code)
    add(facts.items) { $0.add($1) }
    add(facts.catalogue) { writer, record in
      writer.add(record.code)
      writer.add(record.name)
      writer.add(record.location)
      writer.add(record.levels) { writer, level in
        writer.add(level.code)
        writer.add(level.name)
      }
      writer.add(record.levelPlace) { $0.add($1) }
      writer.add(record.isAbolished)
    }
    add(facts.name) { writer, name in
      writer.add(name.name)
      writer.add(name.location)
      writer.add(name.isCatalogue)
      writer.add(name.subject)
    }
    add(facts.referred)
    add(facts.formPairs) { writer, pair in
      writer.add(pair.first)
      writer.add(pair.second)
      writer.add(pair.item)
    }
    add(facts.attachments) { writer, attachment in
      writer.add(attachment.candidates)
      writer.add(attachment.found) { $0.add($1) }
    }
  }

  private mutating func add(_ item: ItemFacts) {
    add(item.subject)
    add(Int(item.file.index))
    add(item.name)
    add(item.basicCode)
    add(item.code)
    add(item.handlingCode)
    add(item.body) { writer, user in
      writer.add(user.location)
      writer.add(user.body)
      switch user.principal {
      case .unstated: writer.add(0)
      case .stated: writer.add(1)
      case .denied(let location):
        writer.add(2)
        writer.add(location)
      }
    }
    add(item.bodyCode)
    add(item.bodyDivision)
    add(item.levels)
    add(item.forms) { writer, user in
      writer.add(user.forms)
      writer.add(user.title)
      writer.add(user.place)
      writer.add(user.list) { $0.add($1) }
      writer.add(user.materials)
      writer.add(user.conditions)
      writer.add(user.laws)
      writer.add(user.exempt) { writer, material in
        writer.add(material.names)
        writer.add(material.location)
      }
    }
  }

  private mutating func add(_ stated: UnitFacts.Stated?) {
    add(stated) { writer, stated in
      writer.add(stated.text)
      writer.add(stated.location)
    }
  }
}

extension KeptReader {
  mutating func unitFacts() -> UnitFacts {
    UnitFacts(
      code: optionalText(), items: list { $0.itemFacts() },
      catalogue: optional {
        CatalogueFacts(
          code: $0.text(), name: $0.stated(), location: $0.location(),
          levels: $0.list { CatalogueFacts.Level(code: $0.text(), name: $0.wording()) },
          levelPlace: $0.optional { $0.location() }, isAbolished: $0.flag())
      },
      name: optional {
        StatedName(
          name: $0.text(), location: $0.location(), isCatalogue: $0.flag(), subject: $0.subject())
      },
      referred: Set(list { $0.location() }),
      formPairs: list { FormPair(first: $0.text(), second: $0.text(), item: $0.text()) },
      attachments: list {
        UnitFacts.Attachment(candidates: $0.textList(), found: $0.optional { $0.number() })
      })
  }

  private mutating func itemFacts() -> ItemFacts {
    let subject = subject()
    return ItemFacts(
      subject: subject, file: file(), name: optionalText(),
      basicCode: stated(), code: stated(),
      handlingCode: optionalText(),
      body: optional { reader in
        BodyUser(
          subject: subject, location: reader.location(), body: reader.location(),
          principal: reader.principal())
      },
      bodyCode: stated(), bodyDivision: stated(), levels: textList(),
      forms: optional { reader in
        FormUser(
          forms: reader.textList(), title: reader.text(), place: reader.text(),
          list: reader.optional { $0.location() }, materials: reader.textList(),
          conditions: reader.textList(), laws: reader.textList(),
          exempt: reader.list { FormUser.Exempt(names: $0.textList(), location: $0.location()) })
      })
  }

  private mutating func principal() -> BodyUser.Principal {
    switch number() {
    case 0: return .unstated
    case 1: return .stated
    case 2: return .denied(at: location())
    default:
      fail()
      return .unstated
    }
  }

  private mutating func stated() -> UnitFacts.Stated? {
    optional { UnitFacts.Stated(text: $0.text(), location: $0.location()) }
  }
}
