package onewindow.notifications.channel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import onewindow.platform.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mail by SMTP; the server's certificate and name are verified. */
final class SmtpMail implements Sender {
    private static final String LONGEST_WAIT = "10000";

    private final Settings settings;

    SmtpMail(Settings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable String send(Outgoing message) {
        JavaMailSenderImpl server = server();
        try {
            MimeMessage mail = server.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.get("mail.from"), settings.get("mail.from-name", "一窗通办"));
            helper.setTo(message.to());
            helper.setSubject(message.subject() == null ? "一窗通办通知" : message.subject());
            helper.setText(message.text() + "\n\n这封邮件由系统发出，请不要回复。不想再收，可在“我的 → 电子邮箱”里关掉。");
            mail.setHeader("Auto-Submitted", "auto-generated");
            server.send(mail);
            return null;
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            throw new Refused(words(server.getHost(), e));
        }
    }

    private JavaMailSenderImpl server() {
        String security = settings.get("mail.security", "TLS");
        int usual = security.equals("TLS") ? 465 : security.equals("STARTTLS") ? 587 : 25;
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(settings.get("mail.host"));
        server.setPort(Integer.parseInt(settings.get("mail.port", String.valueOf(usual))));
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = server.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", LONGEST_WAIT);
        properties.put("mail.smtp.timeout", LONGEST_WAIT);
        properties.put("mail.smtp.writetimeout", LONGEST_WAIT);
        properties.put("mail.smtp.ssl.enable", String.valueOf(security.equals("TLS")));
        properties.put("mail.smtp.starttls.enable", String.valueOf(security.equals("STARTTLS")));
        properties.put("mail.smtp.starttls.required", String.valueOf(security.equals("STARTTLS")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (!settings.get("mail.user").isEmpty()) {
            server.setUsername(settings.get("mail.user"));
            server.setPassword(settings.get("mail.password"));
            properties.put("mail.smtp.auth", "true");
        }
        return server;
    }

    private static String words(@Nullable String host, Exception why) {
        if (why instanceof MailAuthenticationException || why.getCause() instanceof AuthenticationFailedException) {
            return "邮件服务器不认这个账号或密码。";
        }
        Throwable inner = why instanceof MailSendException send
                        && !send.getFailedMessages().isEmpty()
                ? send.getFailedMessages().values().iterator().next()
                : why;
        // The innermost says what the server said.
        String refusal = null;
        for (Throwable e = inner; e != null; e = e.getCause()) {
            if (e instanceof SendFailedException) {
                refusal = String.valueOf(e.getMessage()).strip();
            }
        }
        return refusal == null ? Unreachable.words(host, inner) : "邮件服务器没有收下：" + refusal;
    }
}
