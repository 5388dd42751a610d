package org.mailroom.benchmarks.loops;

import java.nio.charset.StandardCharsets;
import org.mailroom.desk.message.RawMessage;

/** A person's answer of {@value #SIZE} bytes as it comes: a long header, plain text and HTML, own words above a quotation. */
final class SampleMail {
    private static final int SIZE = 10 * 1024;

    private SampleMail() {}

    static RawMessage make() {
        StringBuilder mail = new StringBuilder(HEADER.replace("\n", "\r\n"));
        String[] sentences = {
            "The heater that I ordered in March does not start any more, though it was repaired twice.\r\n",
            "On Monday a message said that the delivery was delayed; I am not at home before Thursday.\r\n",
            "> Thank you for your order. We will send it as soon as it has been packed, and tell you.\r\n"
        };
        int plainEnd = SIZE / 2;
        for (int i = 0; mail.length() < plainEnd; i++) {
            mail.append(sentences[mail.length() < plainEnd / 2 ? i % 2 : 2]);
        }
        mail.append("--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>");
        while (mail.length() < SIZE) {
            mail.append("<p>The heater that I ordered does not start any more.</p>\r\n");
        }
        return RawMessage.of(
                mail.append("</body></html>\r\n--b--\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static final String HEADER = """
            Return-Path: <carla@customer.example>
            Received: from mx.customer.example (mx.customer.example [192.0.2.1]) by mail.acme.example with ESMTPS
             id 4711 for <support@acme.example>; Fri, 27 Nov 2026 10:00:02 +0100
            Received: from [198.51.100.7] by mx.customer.example with ESMTPSA; Fri, 27 Nov 2026 10:00:01 +0100
            DKIM-Signature: v=1; a=rsa-sha256; d=customer.example; s=s1; h=from:to:subject:date:message-id;
             bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=dzdVyOfAKCdLXdJOc9G2q8LoXSlEniSbav+yuU4zGeeruD00lszZ
             VoG4ZHRNiYzR
            From: =?utf-8?q?Carla_M=C3=BCller?= <carla@customer.example>
            To: Support <support@acme.example>
            Cc: Home Office <home@customer.example>
            Date: Fri, 27 Nov 2026 10:00:00 +0100
            Subject: Re: [#MR-2026-004711] Your order of =?utf-8?q?M=C3=A4rz?=: delivery delayed
            Message-ID: <b6d8a3e4-heater-3@customer.example>
            In-Reply-To: <case.4711.2@mailroom.acme.example>
            References: <b6d8a3e4-heater-1@customer.example> <case.4711.1@mailroom.acme.example>
             <b6d8a3e4-heater-2@customer.example> <case.4711.2@mailroom.acme.example>
            User-Agent: Mozilla Thunderbird
            Authentication-Results: mail.acme.example; spf=pass smtp.mailfrom=customer.example;
             dkim=pass header.d=customer.example; dmarc=pass header.from=customer.example
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            """;
}
