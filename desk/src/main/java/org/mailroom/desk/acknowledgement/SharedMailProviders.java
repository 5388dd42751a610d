package org.mailroom.desk.acknowledgement;

import java.util.Set;

/**
 * Domains at which very many people have their mailboxes who have nothing to do with each other. What holds for one
 * address there says nothing about the next one.
 */
final class SharedMailProviders {
    /** Providers that have a domain in every country: {@code yahoo.co.jp}, {@code hotmail.fr}. */
    private static final Set<String> EVERYWHERE = Set.of("gmx", "hotmail", "live", "outlook", "yahoo", "yandex");

    private static final Set<String> DOMAINS = Set.of(
            "126.com",
            "163.com",
            "alice.it",
            "aol.com",
            "aon.at",
            "att.net",
            "bigpond.com",
            "bk.ru",
            "bluewin.ch",
            "bol.com.br",
            "btinternet.com",
            "charter.net",
            "chello.at",
            "comcast.net",
            "cox.net",
            "daum.net",
            "docomo.ne.jp",
            "email.cz",
            "ezweb.ne.jp",
            "fastmail.com",
            "foxmail.com",
            "free.fr",
            "freenet.de",
            "gmail.com",
            "googlemail.com",
            "hanmail.net",
            "hispeed.ch",
            "home.nl",
            "i.ua",
            "icloud.com",
            "inbox.lv",
            "inbox.ru",
            "interia.pl",
            "kpnmail.nl",
            "laposte.net",
            "libero.it",
            "list.ru",
            "mac.com",
            "mail.com",
            "mail.de",
            "mail.ru",
            "mailbox.org",
            "me.com",
            "msn.com",
            "naver.com",
            "ntlworld.com",
            "o2.pl",
            "onet.pl",
            "op.pl",
            "orange.fr",
            "planet.nl",
            "pm.me",
            "poczta.onet.pl",
            "posteo.de",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "rambler.ru",
            "rediffmail.com",
            "rocketmail.com",
            "sapo.pt",
            "sbcglobal.net",
            "seznam.cz",
            "sfr.fr",
            "sina.com",
            "sky.com",
            "skynet.be",
            "softbank.ne.jp",
            "t-online.de",
            "talktalk.net",
            "telefonica.net",
            "telenet.be",
            "telia.com",
            "terra.com.br",
            "tim.it",
            "tiscali.it",
            "tuta.com",
            "tutanota.com",
            "ukr.net",
            "uol.com.br",
            "verizon.net",
            "virgilio.it",
            "virginmedia.com",
            "wanadoo.fr",
            "web.de",
            "wp.pl",
            "ya.ru",
            "ymail.com",
            "ziggo.nl",
            "zoho.com");

    private SharedMailProviders() {}

    /** @param domain in small letters */
    static boolean has(String domain) {
        int dot = domain.indexOf('.');
        return DOMAINS.contains(domain)
                || dot > 0 && EVERYWHERE.contains(domain.substring(0, dot)) && domain.length() - dot <= 7;
    }
}
