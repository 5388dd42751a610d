package org.mailroom.desk.intake;

/** What non-delivery reports and delay warnings say, in their own languages; all in lower case. */
final class BouncePhrases {
    /** In a subject. */
    static final Phrases SUBJECTS = Phrases.of("""
            undelivered mail | undelivered message | undeliverable | undeliver | unable to deliver |
            not delivered | could not be delivered | couldn't be delivered | cannot be delivered |
            can't be delivered | wasn't delivered | delivery failed | delivery failure | failure delivery |
            delivery has failed | delivery status notification | delivery notification | delivery report |
            delivery error | delivery problem | error during delivery | failure notice | failure notification |
            returned mail | returned to sender | return to sender | returning message to sender |
            returning to sender | mail system error | mail error | processing error | non-delivery | nondelivery |
            nondeliverable | non delivery | failed mail | mail failed | rejected mail | mail rejected |
            message rejected | automatically rejected | message could not | user unknown | unknown user |
            bounced mail | bounce notification | [bounce] | error sending your mail | mail failure | unzustellbar | nicht zugestellt | nicht zustellbar |
            zustellung fehlgeschlagen | zustellfehler | fehler bei der zustellung | fehlgeschlagene zustellung |
            unzustellbare | non remis | non délivré | non distribué | non distribuable | échec de la remise |
            échec de remise | échec de livraison | échec de la distribution | n'a pas pu être | non recensé |
            no se puede entregar | no se pudo entregar | no se ha podido entregar | no entregado |
            error en la entrega | fallo en la entrega | error de entrega | non recapitabile | mancato recapito |
            mancata consegna | impossibile recapitare | recapito non riuscito | não entregue |
            não é possível entregar | falha na entrega | não foi possível entregar | não entregável |
            onbestelbaar | niet bezorgd | niet afgeleverd | kan niet worden bezorgd | kan inte levereras |
            går inte att leverera | olevererbart | inte levererats | kan ikke leveres | ikke leveres |
            ikke leveret | kunne ikke leveres | ei voida toimittaa | toimittaminen epäonnistui |
            ei voitu toimittaa | niedostarczon | nie można dostarczyć | nie dostarczono | nedoručiteln |
            nedoručen | nelze doručit | kézbesíthetetlen | nem kézbesíthető | imposibil de livrat | nelivrat |
            недоставлен | не доставлено | не удается доставить | не удалось доставить | невозможно доставить |
            ваше сообщение не | недоставле | teslim edilemedi | teslim edilemez | iletilemedi |
            δεν ήταν δυνατή η παράδοση | 配信不能 | 配信できません | 配送エラー | 送信できません | 配信エラー | 无法传递 | 未送达 | 退信 | 投递失败 |
            傳送失敗 | 無法傳遞 | 未傳遞 | 邮件发送失败 | 배달되지 않 | 배달할 수 없 | 전송 실패 | 반송 | 발송되지 못 | 配信に失敗 |
            送信エラー | 送信に失敗 | 无法送达 | 發送失敗 | αποτυχία παράδοσης | δεν παραδόθηκε | μη παραδόσιμο |
            تعذر تسليم | لم يتم تسليم | غير قابل للتسليم | לא ניתן למסור | לא ניתן היה למסור | לא נמסר |
            ส่งไม่ได้ | ไม่สามารถส่ง | không thể gửi | không gửi được | tidak terkirim | tidak dapat dikirim |
            neisporučiv | неиспоручив | nedostavljiv | недоставим | nepristatyt | nepiegādā | livrare imposibilă |
            niedostarczaln | olevererat | leverans misslyckades | levering mislyktes | levering mislykkedes |
            toimitusvirhe | bezorging mislukt | consegna non riuscita | entrega fallida | falha ao entregar |
            message not sent | message undelivered | permanent delivery failure | not member article
            """);
    /** In the text of a report. */
    static final Phrases TEXTS = Phrases.of("""
            could not be delivered | couldn't be delivered | cannot be delivered | can't be delivered |
            can not be delivered | was not delivered | were not delivered | not been delivered |
            wasn't delivered | not be delivered | wasn't able to deliver | not able to deliver |
            unable to deliver | unable to be delivered | undeliverable | undelivered | could not deliver |
            couldn't deliver | couldn't be sent | could not be sent | delivery failed |
            delivery to the following | delevery to the following | delivery has failed |
            did not reach the following | did not reach some | delivery failure | failed recipient |
            failed addresses | addresses failed | address failed | address(es) failed | permanent fatal errors |
            fatal delivery errors | permanent error | returned mail | has been returned | unable to relay |
            non-delivery | nondelivery | did not receive your message | did not receive a copy | user unknown |
            unknown user | no such user | mailbox is full | mailbox full | over quota | quota exceeded |
            quota violation | was automatically rejected | rejected your message |
            error was detected while processing | encountered an error while | did not exactly match |
            does not like recipient | invalid final delivery userid | delivery problems | could not be reached |
            addresses had | not reach the following | was rejected by | error-for: | wurde nicht zugestellt |
            nicht zugestellt werden | konnte nicht an folgende | konnte nicht an die folgenden |
            konnten nicht zugestellt | not a member of | not been sent to | reported an error |
            could not be sent to | nicht ausgeliefert | zustellung fehlgeschlagen | n'a pas pu etre |
            n'a pas pu être | n'a pas été remis | échec de la remise | no pudo ser entregado |
            no se pudo entregar | no se ha podido entregar | no se ha entregado | impossibile recapitare |
            non è stato possibile recapitare | non può essere recapitato | non è stato recapitato |
            não pôde ser entregue | não foi possível entregar | não foi entregue | kon niet worden bezorgd |
            kan niet worden bezorgd | niet worden afgeleverd | kunde inte levereras | går inte att leverera |
            kunne ikke leveres | kan ikke leveres | ei voitu toimittaa | nie mogła zostać dostarczona |
            nie można dostarczyć | nelze doručit | nepodařilo doručit | nem sikerült kézbesíteni |
            не может быть доставлено | не было доставлено | не доставлено | не удалось доставить |
            teslim edilemedi | iletilemedi | 无法投递 | 无法传递 | 无法送达 | 被退回 | 無法傳遞 | 無法投遞 | 配信できません | 配信されませんでした |
            邮件被退回 | 郵件被退回 | 邮件无法送达 | 配信に失敗 | 発送失敗 | 발송되지 | تعذر تسليم | לא ניתן היה למסור |
            δεν ήταν δυνατή η παράδοση | không thể gửi | tidak dapat dikirim | levering til disse | leveransen till |
            届けることができません | 送信できません | 배달되지 | 전송되지 못 | 배달할 수 없
            """);
    /** What a report begins with that comes from no known daemon. */
    static final Phrases OPENINGS = Phrases.of("""
            could not be delivered | couldn't be delivered | cannot be delivered | can't be delivered |
            can not be delivered | was not delivered | not been delivered | wasn't delivered | unable to deliver |
            undeliverable | undelivered | could not deliver | delivery failed | delivery to the following |
            delivery has failed | did not reach the following | failed recipient | failed addresses |
            addresses failed | returned mail | non-delivery | nondelivery | nicht zugestellt |
            konnte nicht an folgende | konnte nicht an die folgenden | message could not be sent |
            mail could not be sent | n'a pas pu etre |
            n'a pas pu être | no pudo ser entregado | no se pudo entregar | no se ha podido entregar |
            impossibile recapitare | non è stato possibile recapitare | não pôde ser entregue |
            não foi possível entregar | kon niet worden bezorgd | kunde inte levereras | kunne ikke leveres |
            nie można dostarczyć | не может быть доставлено | не удалось доставить | 不能投递 | 无法投递 | 配信できません
            """);
    /** Of what a report speaks. */
    static final Phrases MAIL = Phrases.of("""
            message | mail | recipient | nachricht | mensaje | mensagem | messaggio | bericht | meddelande |
            melding | wiadomoś | письмо | сообщение | 邮件 | メール
            """);
    /** In subject or text of a report that only warns. */
    static final Phrases DELAYS = Phrases.of("""
            not yet been delivered | yet to be delivered | has been delayed | been delayed | delivery delayed |
            delayed mail | message delayed | is delayed | still being retried | will be retried |
            will continue to try | will keep trying | delivery attempts will continue |
            continue to attempt delivery | warning message only | this is just a warning | just a warning |
            do not need to resend | please do not resend | has been postponed | delivery incomplete |
            temporary problem delivering | not been delivered yet | could not send message for past |
            no need to resend | (delay) | delayed delivery | delivery is delayed | noch nicht zugestellt |
            verzögert | a été retardé | est retardée | se ha retrasado | ritardo nella consegna | vertraagd |
            atrasada | fördröj | opóźnion | задерж | 配信が遅れ | 延迟 | 延遲
            """);
    /** Said when nothing more will be tried, whatever else is said. */
    static final Phrases FINAL = Phrases.of("""
            permanent error | permanent failure | permanent fatal | i've given up | giving up on |
            failed permanently | have been unsuccessful | will not be retried |
            wurde endgültig
            """);

    private BouncePhrases() {}
}
