package org.mailroom.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Local parts that programs send under. Whole names and whole words between punctuation count, so that Robert Owner and
 * Nora Reply are people: {@code robert.owner} is none of these, {@code list-owner} is.
 */
final class SystemNames {
    private static final Set<String> DAEMONS = Words.names("""
            mailer-daemon | mailerdaemon | mail-daemon | maildaemon | mailer_daemon | post_master | daemon | mdaemon |
            postmaster | mail.delivery.system | mail-delivery-system | maildeliverysystem |
            mail-delivery-subsystem
            """);
    /** Exchange's own reports come from this name and a long hexadecimal number. */
    private static final String EXCHANGE = "microsoftexchange";

    private static final int HEX_DIGITS = 16;
    private static final Set<String> PROGRAMS = Words.names("""
            nobody | root | www-data | www | wwwrun | wwwdata | apache | httpd | nginx | uucp | cron | crond |
            anacron | logwatch | fail2ban | nagios | icinga | zabbix | monit | munin | amavis | clamav | spamd |
            mailscanner | mailgate | virusalert | antivirus | imss | interscan | automailer | automated | notify |
            notification | notifications | notifier | alert | alerts | alarm | alarms | mailer | wordpress |
            auto-confirm | autoconfirm | auto-generated | system-notification | mail_service | jenkins | hudson |
            buildbot | gerrit | bugzilla | cron-daemon | cronjob | logcheck | rkhunter | tripwire | ossec | smartd |
            mdadm | prometheus | alertmanager | grafana | scanmail | mailsweeper | mimesweeper | mailmarshal |
            virus-scanner | virusscanner | devnull | dev-null | unmonitored
            """);
    private static final Set<String> LIST_MANAGERS = Words.names("""
            listserv | listserver | majordomo | mailman | sympa | listproc | lyris | ezmlm | mlmmj | listmaster
            """);
    private static final Set<String> AUTO_REPLIERS = Words.names("""
            autoreply | auto-reply | auto_reply | autoreplies | autoresponder | auto-responder | autoresponse |
            auto-response | autorespond | autoresponders | vacation | mailautoreply
            """);
    private static final Set<String> NEWSLETTERS =
            Set.of("newsletter", "newsletters", "mailing", "mailings", "bulkmail");
    private static final Set<String> NO_REPLY = Words.names("""
            noreply | noreplies | donotreply | dontreply | notreply | noresponse | noanswer | nichtantworten |
            keineantwort | nepasrepondre | noresponder | noresponda | naoresponda | naoresponder | nonrispondere |
            geenantwoord | nietbeantwoorden | nietreageren | nieodpowiadaj | svarainte | svarikke | eivastausta |
            neodpovidat | neodpovedat | nevalaszolj | cevapverme
            """);

    private static final Set<String> CHALLENGERS = Set.of("spamblocker-challenge", "spam-challenge", "boxtrapper");

    private SystemNames() {}

    /** What a program of this name sends, or empty for a name that people have. */
    static Optional<MailKind> kindOf(String localPart) {
        String name = unwrapped(localPart);
        if (isDaemon(name) || PROGRAMS.contains(name)) {
            return Optional.of(MailKind.SYSTEM_NOTICE);
        }
        if (AUTO_REPLIERS.contains(name)) {
            return Optional.of(MailKind.AUTO_REPLY);
        }
        if (LIST_MANAGERS.contains(name) || isListAddress(name)) {
            return Optional.of(MailKind.LIST_POST);
        }
        if (CHALLENGERS.contains(name)) {
            return Optional.of(MailKind.CHALLENGE_RESPONSE);
        }
        if (NEWSLETTERS.contains(name)) {
            return Optional.of(MailKind.BULK);
        }
        return isBounceAddress(name) || refusesReplies(name) ? Optional.of(MailKind.SYSTEM_NOTICE) : Optional.empty();
    }

    /** True for the names that non-delivery reports come from. */
    static boolean isDaemon(String localPart) {
        String name = unwrapped(localPart);
        return DAEMONS.contains(name) || (name.startsWith(EXCHANGE) && name.length() > EXCHANGE.length() + HEX_DIGITS);
    }

    /** The name inside a signed or rewritten one (BATV {@code prvs=…=name}, SRS {@code SRS0=…=domain=name}), no detail. */
    private static String unwrapped(String localPart) {
        boolean wrapped = localPart.startsWith("prvs=") || localPart.startsWith("srs0") || localPart.startsWith("srs1");
        String name = wrapped ? localPart.substring(localPart.lastIndexOf('=') + 1) : localPart;
        int end = name.indexOf(wrapped ? '/' : '+');
        return end > 0 ? name.substring(0, end) : name;
    }

    /** True for the names that a list sends under for its members: its owner, its requests, its bounces. */
    static boolean isListHelper(String localPart) {
        String name = unwrapped(localPart);
        return LIST_MANAGERS.contains(name) || isListAddress(name) || isBounceAddress(name);
    }

    private static boolean isListAddress(String name) {
        return name.startsWith("owner-")
                || name.endsWith("-owner")
                || name.endsWith("-request")
                || name.endsWith("-listadmin");
    }

    private static boolean isBounceAddress(String name) {
        return isBounceWord(name)
                || name.endsWith("-bounces")
                || name.endsWith("-bounce")
                || name.startsWith("msprvs1=")
                || name.contains("-bounces-");
    }

    /** {@code bounce}, {@code bounces} and these with a key behind them, but not {@code bouncer} or {@code bouncehouse}. */
    private static boolean isBounceWord(String name) {
        int end = name.startsWith("bounces") ? "bounces".length() : "bounce".length();
        return name.startsWith("bounce") && (name.length() == end || !Character.isLetter(name.charAt(end)));
    }

    private static boolean refusesReplies(String name) {
        List<String> words = words(name);
        String before = "";
        String beforeThat = "";
        for (String word : words) {
            boolean refuses = NO_REPLY.contains(withoutDigits(word))
                    || NO_REPLY.contains(before + word)
                    || NO_REPLY.contains(beforeThat + before + word)
                    || word.startsWith("noreply")
                    || word.endsWith("noreply")
                    || word.startsWith("donotreply");
            if (refuses) {
                return true;
            }
            beforeThat = before;
            before = word;
        }
        return false;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || "-._+=~".indexOf(name.charAt(i)) >= 0) {
                words.add(name.substring(start, i));
                start = i + 1;
            }
        }
        return words;
    }

    private static String withoutDigits(String word) {
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }
}
