/** What spreadsheets, address books and other booking programs write over their columns, in English, German, French, Spanish, Italian, Dutch, Portuguese. */
export const PERSON_HEADINGS = {
  name:
    'name fullname clientname client customer customername displayname contact contactname kunde klient kundenname vollername namen ' +
    'nom nomcomplet nomduclient nombrecompleto nombreyapellidos cliente nomecompleto nominativo naam volledigenaam klant klantnaam nome nombre',
  email:
    'email mail emailaddress mailaddress emailadresse mailadresse adressemail adresseemail adresseelectronique courriel correo correoelectronico ' +
    'direccionemail indirizzoemail postaelettronica emailadres mailadres correioeletronico enderecodeemail email1 email1value email1address primaryemail clientemail',
  phone:
    'phone phonenumber telephone telephonenumber tel mobile mobilephone cell cellphone cellnumber primaryphone clientphone phone1 phone1value ' +
    'telefon telefonnummer handy handynummer mobil mobilnummer mobiltelefon rufnummer portable numerodetelephone mobilephonenumber ' +
    'telefono movil numerodetelefono cellulare telefoonnummer telefoon mobiel telefone telemovel celular',
  startedOn:
    'startedon started start startdate since clientsince customersince joined joinedon beginn begonnen startdatum kundeseit klientseit seit ' +
    'debut datededebut clientdepuis depuis fechadeinicio inicio clientedesde desde datadiinizio inizio clientedal begindatum klantsinds sinds datadeinicio',
  notes:
    'notes note comments comment remarks remark notizen notiz bemerkung bemerkungen kommentar kommentare anmerkung anmerkungen remarques remarque commentaires commentaire notas observaciones comentarios osservazioni commenti opmerkingen opmerking notities observacoes',
  priority: 'priority prio prioritat priorite prioridad priorita prioriteit prioridade',
} as const;
