import { contentFolder } from '@/tests/harness/content-folder'

/** Guides in a language for which the search has no everyday words: their titles, summaries and keywords, and the titles, texts and keywords of steps. */
const GUIDES = {
  'no-sound': [
    'Pas de son, écho, ou trop faible',
    'On n’entend rien pendant l’appel, ou il y a un écho.',
    'pas de son, aucun son, je n’entends rien',
    {
      which: [
        'Quel est le problème avec le son ?',
        'Écoutez d’abord si l’interphone fait du bruit.',
        'son coupé',
      ],
      volume: ['Augmenter le volume du haut-parleur', 'Ouvrez les réglages, puis Audio.', 'volume trop bas'],
      echo: ['L’écho vient d’un téléphone trop proche', 'Éloignez-le de la porte.', 'écho, ma voix revient'],
      microphone: ['Le visiteur ne vous entend pas', 'Vérifiez le microphone.', 'on ne m’entend pas'],
    },
  ],
  'no-picture': [
    'Pas d’image dans l’application',
    'Le téléphone sonne, mais la vidéo manque ou reste noire.',
    'pas d’image, écran noir, vidéo',
    {
      where: [
        'Quand l’image manque-t-elle ?',
        'Pendant la sonnerie, ou pendant tout l’appel.',
        'image noire',
      ],
      clean: ['Nettoyer la caméra', 'Un chiffon doux suffit.', 'image floue'],
    },
  ],
  door: [
    'La porte ne s’ouvre pas',
    'Le code, le badge ou le téléphone n’ouvre plus la porte.',
    'porte bloquée, porte fermée',
    {
      how: ['Comment essayez-vous d’ouvrir la porte ?', 'Par un code, un badge ou l’application.', 'ouvrir'],
      code: ['Le code est-il accepté sur le clavier ?', 'Tapez l’étoile après le code.', 'code refusé'],
      badge: [
        'D’autres badges ouvrent-ils la porte ?',
        'Essayez le badge d’un voisin.',
        'badge refusé, carte',
      ],
      lock: ['La serrure réagit, mais la porte reste fermée', 'Appelez l’installateur.', 'serrure, gâche'],
    },
  ],
  password: [
    'Mot de passe oublié de l’appareil',
    'Personne ne connaît le mot de passe de l’interface web.',
    'mot de passe oublié, mot de passe perdu',
    {
      which: [
        'Quel mot de passe ne connaissez-vous pas ?',
        'Celui de l’appareil ou celui du compte.',
        'connexion',
      ],
      default: [
        'Essayer le mot de passe par défaut',
        'Il est écrit sur l’étiquette.',
        'mot de passe par défaut, 2n',
      ],
      reset: [
        'Réinitialiser l’appareil à la main',
        'Tous les utilisateurs sont effacés.',
        'réinitialisation',
      ],
    },
  ],
  'no-ring': [
    'L’application ne sonne pas',
    'Quelqu’un appuie sur le bouton, et le téléphone reste silencieux.',
    'pas de sonnerie, le téléphone ne sonne pas',
    {
      log: ['L’application vous laisse-t-elle entrer ?', 'Ouvrez-la et regardez.', 'reconnexion'],
      settings: [
        'Vérifier les réglages du téléphone',
        'Les notifications doivent être permises.',
        'notifications',
      ],
    },
  ],
  sip: [
    'Le compte SIP ne s’enregistre pas',
    'Le central téléphonique refuse l’interphone.',
    'compte SIP, enregistrement',
    {
      data: [
        'Les données du compte sont-elles justes ?',
        'Le nom, le domaine, le mot de passe.',
        'erreur 403, erreur 401',
      ],
      transport: ['Changer de transport', 'UDP, TCP ou TLS.', 'transport'],
    },
  ],
  address: [
    'Trouver l’adresse de l’appareil',
    'L’adresse IP de l’appareil dans le réseau n’est pas connue.',
    'adresse IP, trouver l’appareil',
    {
      look: [
        'Chercher l’appareil dans le réseau',
        'Un ordinateur du même réseau est nécessaire.',
        'scanner le réseau',
      ],
    },
  ],
  'phone-key': [
    'Le téléphone comme clé',
    'Ouvrir la porte par Bluetooth, changer de téléphone, ou bloquer un téléphone perdu.',
    'clé mobile, Bluetooth',
    {
      new: ['Associer un nouveau téléphone', 'L’ancien ne doit plus ouvrir.', 'nouveau téléphone'],
      lost: ['Bloquer le téléphone perdu', 'Supprimez la clé dans l’appareil.', 'téléphone volé'],
    },
  ],
  visitors: [
    'Codes pour les visiteurs',
    'Donner à un visiteur un code pour quelques jours.',
    'code visiteur, accès temporaire',
    { make: ['Créer un code pour un visiteur', 'Il le reçoit par e-mail.', 'code provisoire'] },
  ],
  vouchers: [
    'Bon, abonnement ou licence',
    'Saisir un bon, payer par carte ou renouveler l’abonnement.',
    'bon, paiement, carte bancaire',
    {
      refused: ['Le bon est-il refusé ?', 'Vérifiez la date et chaque lettre.', 'bon refusé'],
      renew: ['Renouveler l’abonnement', 'Il se prolonge chaque année.', 'prolonger'],
    },
  ],
  dead: [
    'L’interphone est éteint, ou hors ligne',
    'Aucun voyant n’est allumé, ou le site ne le trouve plus.',
    'interphone éteint, hors ligne',
    {
      power: [
        'Vérifier l’alimentation',
        'Le câble réseau apporte aussi le courant.',
        'aucun voyant, pas de courant',
      ],
      network: ['Vérifier le réseau', 'Le routeur a-t-il été changé ?', 'déconnecté'],
    },
  ],
} as const

const list = (keywords: string) => JSON.stringify(keywords.split(', '))

/** A small content folder in French. */
export function frenchContent(): string {
  const files = Object.entries(GUIDES).flatMap(([guide, [title, summary, keywords, steps]]) => {
    const all = Object.entries(steps as Record<string, readonly [string, string, string]>)
    const ends = {
      [`fr/${guide}/solved.mdx`]: '---\ntitle: C’est réglé\noutcome: solved\n---\n',
      [`fr/${guide}/support.mdx`]: '---\ntitle: Contacter l’assistance\noutcome: support\n---\n',
    }
    return Object.entries({
      ...ends,
      [`fr/${guide}/index.mdx`]: `---\ntitle: ${title}\nsummary: ${summary}\nstart: ${all[0]![0]}\nkeywords: ${list(keywords)}\n---\n`,
      ...Object.fromEntries(
        all.map(([id, [asks, text, words]], i) => [
          `fr/${guide}/${id}.mdx`,
          `---\ntitle: ${JSON.stringify(asks)}\nkeywords: ${list(words)}\nchoices:\n  - label: Oui\n    to: solved\n  - label: Non\n    to: ${all[i + 1]?.[0] ?? 'support'}\n---\n\n${text}\n`,
        ]),
      ),
    })
  })
  const site = {
    name: 'Aide',
    languages: ['fr'],
    contact: { url: 'https://aide.example/', label: { fr: 'Nous écrire' } },
  }
  return contentFolder({ ...Object.fromEntries(files), 'site.json': JSON.stringify(site) }, {})
}
