package org.mailroom.desk.reply;

import java.util.Map;

/** Replies as the usual mail programs submit them, with all that they write into the header. */
final class Clients {
    private static final String HOPS = """
            Return-Path: <anna@acme.example>
            Received: from annas-laptop.home ([192.168.1.7]) by mx.acme.example with ESMTPSA id 1; Mon, 23 Nov 2026 10:00:00 +0100
            DKIM-Signature: v=1; a=rsa-sha256; d=home.example; s=anna; h=from; bh=x; b=y
            X-Sender: anna@acme.example
            X-Originating-IP: [192.168.1.7]
            Disposition-Notification-To: Anna <anna@acme.example>
            Bcc: boss@acme.example
            """;

    private static final Map<String, String> MAILS = Map.of(
            "thunderbird", """
            Content-Type: multipart/alternative;
             boundary="------------0Qk1vDk6q9GzTQ4p2mS7rW3u"
            Message-ID: <c2c1a6de-88a4-4a1e-9c26-8f9d3f0e4b51@acme.example>
            Date: Mon, 23 Nov 2026 10:00:00 +0100
            MIME-Version: 1.0
            User-Agent: Mozilla Thunderbird
            Subject: Re: Parcel
            To: Carla <carla@customer.example>
            References: <CAF8-q1@mail.customer.example>
            Content-Language: en-GB
            From: Anna Agent <anna@acme.example>
            Autocrypt: addr=anna@acme.example; keydata=xsBNBF
            Organization: Anna's corner
            X-Identity-Key: id1
            X-Account-Key: account1
            X-Mozilla-Draft-Info: internal/draft; vcard=0; receipt=0
            Fcc: imap://anna%40acme.example@mail.acme.example/Sent
            In-Reply-To: <CAF8-q1@mail.customer.example>

            This is a multi-part message in MIME format.
            --------------0Qk1vDk6q9GzTQ4p2mS7rW3u
            Content-Type: text/plain; charset=UTF-8; format=flowed
            Content-Transfer-Encoding: 8bit

            Grüße,   it comes tomorrow.\s

            Am 23.11.26 um 09:00 schrieb Carla:
            > Where is it?
            --------------0Qk1vDk6q9GzTQ4p2mS7rW3u
            Content-Type: text/html; charset=UTF-8
            Content-Transfer-Encoding: 8bit

            <html><body><p>Grüße,   it comes tomorrow.</p></body></html>

            --------------0Qk1vDk6q9GzTQ4p2mS7rW3u--
            """,
            "outlook", """
            From: "Anna Agent" <anna@acme.example>
            Sender: <anna@acme.example>
            To: "'Carla'" <carla@customer.example>
            References: <CAF8-q1@mail.customer.example>
            In-Reply-To: <CAF8-q1@mail.customer.example>
            Subject: RE: Parcel
            Date: Mon, 23 Nov 2026 10:00:00 +0100
            Message-ID: <000001dc5c5f$1f2e3d40$5d8ab7c0$@ANNAS-LAPTOP>
            MIME-Version: 1.0
            Content-Type: text/plain; charset="iso-8859-1"
            Content-Transfer-Encoding: quoted-printable
            X-Mailer: Microsoft Outlook 16.0
            Thread-Index: AQHanna3AkFubmEncA==
            Thread-Topic: Parcel
            Content-Language: de
            Accept-Language: de-DE
            X-MS-Has-Attach:
            X-MS-Exchange-Organization-SCL: -1
            Resent-From: anna@acme.example
            List-Unsubscribe: <mailto:anna@acme.example>

            Gr=FC=DFe

            -----Original Message-----
            From: Carla <carla@customer.example>=20
            """,
            "apple", """
            From: Anna Agent <anna@acme.example>
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable
            X-Smtp-Server: smtp.acme.example:anna
            X-Uniform-Type-Identifier: com.apple.mail-draft
            X-Universally-Unique-Identifier: 6B29FC40-CA47-1067-B31D-00DD010662DA
            X-Apple-Mail-Remote-Attachments: YES
            Mime-Version: 1.0 (Mac OS X Mail 16.0 \\(3774.600.62\\))
            Subject: Re: Parcel
            Message-Id: <5D3B8A70-2E38-4B8E-93F6-5D4E2C1B0A99@annas-laptop.local>
            Date: Mon, 23 Nov 2026 10:00:00 +0100
            References: <CAF8-q1@mail.customer.example>
            In-Reply-To: <CAF8-q1@mail.customer.example>
            To: carla@customer.example
            X-Mailer: Apple Mail (2.3774.600.62)

            It comes tomorrow.

            > On 23. Nov 2026, at 09:00, Carla <carla@customer.example> wrote:
            >=20
            > Where is it?
            """,
            "k9", """
            Date: Mon, 23 Nov 2026 10:00:00 +0100
            From: Anna <anna@acme.example>
            To: carla@customer.example
            Subject: Re: Parcel
            User-Agent: K-9 Mail for Android
            In-Reply-To: <CAF8-q1@mail.customer.example>
            References: <CAF8-q1@mail.customer.example>
            Message-ID: <A1B2C3D4-0001-4E5F-8A9B-1234567890AB@acme.example>
            Autocrypt: addr=anna@acme.example; prefer-encrypt=mutual; keydata=mQINBF
            X-K9mail-Identity: !l=10&o=0&qs=PREFIX&f=TEXT&i=anna
            MIME-Version: 1.0
            Content-Type: text/plain;
             charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            It comes tomorrow=2E
            """,
            "mutt", """
            Date: Mon, 23 Nov 2026 10:00:00 +0100
            From: Anna Agent <anna@annas-laptop>
            To: Carla <carla@customer.example>
            Subject: Re: Parcel
            Message-ID: <20261123090000.GA1234@annas-laptop>
            References: <CAF8-q1@mail.customer.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=us-ascii
            Content-Disposition: inline
            In-Reply-To: <CAF8-q1@mail.customer.example>
            Mail-Followup-To: Anna <anna@acme.example>
            X-Operating-System: Linux annas-laptop 6.1
            Lines: 3
            Status: RO

            It comes tomorrow.

            On Mon, Nov 23, 2026 at 09:00:00AM +0100, Carla wrote:
            > Where is it?
            """,
            "roundcube", """
            MIME-Version: 1.0
            Date: Mon, 23 Nov 2026 10:00:00 +0100
            From: Anna Agent <anna@acme.example>
            To: Carla <carla@customer.example>
            Subject: Re: Parcel
            In-Reply-To: <CAF8-q1@mail.customer.example>
            References: <CAF8-q1@mail.customer.example>
            User-Agent: Roundcube Webmail/1.6.9
            Message-ID: <3f1c2d9be1a04d7c@acme.example>
            X-Sender: anna@acme.example
            Organization: Anna
            Mail-Reply-To: anna@acme.example
            Content-Type: text/plain; charset=UTF-8;
             format=flowed
            Content-Transfer-Encoding: 8bit

            It comes tomorrow – grüße.
            """);

    private Clients() {}

    /** A reply as this program writes it and the way to the server adds to it. */
    static String mail(String program) {
        return HOPS + MAILS.get(program);
    }
}
