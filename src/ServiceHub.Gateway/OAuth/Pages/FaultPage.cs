using ServiceHub.Gateway.Pages;
using ServiceHub.OAuth.Authorization.Browser;

namespace ServiceHub.Gateway.OAuth.Pages;

/// <summary>Tells a citizen why their way ends here, in both languages, since nothing is known of theirs.</summary>
internal static class FaultPage
{
    public static string Of(BrowserFault fault)
    {
        var (thai, english) = Text(fault);
        return Page.Of("th", "ไม่สามารถดำเนินการต่อได้ / This cannot go on", $"""
            <h1>ไม่สามารถดำเนินการต่อได้</h1>
            <p>{thai}</p>
            <section lang="en">
            <h2>This cannot go on</h2>
            <p>{english}</p>
            </section>
            """);
    }

    private static (string Thai, string English) Text(BrowserFault fault) => fault switch
    {
        BrowserFault.RequestUnknown => (
            "ลิงก์นี้ถูกใช้ไปแล้วหรือหมดอายุ กรุณากลับไปที่บริการที่คุณใช้อยู่แล้วเริ่มใหม่",
            "This link was used before, or is too old. Go back to the service that you were using and begin again."),
        BrowserFault.WayUnknown => (
            "หน้านี้ถูกส่งไปแล้วหรือหมดอายุ กรุณากลับไปที่บริการที่คุณใช้อยู่แล้วเริ่มใหม่",
            "This page was sent in before, or is too old. Go back to the service that you were using and begin again."),
        BrowserFault.OtherBrowser => (
            "การเข้าสู่ระบบนี้เริ่มจากเบราว์เซอร์อื่น หรือเบราว์เซอร์นี้ไม่รับคุกกี้ กรุณาเริ่มใหม่ในเบราว์เซอร์นี้",
            "This login began in another browser, or this browser takes no cookies. Begin again in this browser."),
        BrowserFault.Unavailable => (
            "ระบบไม่สามารถให้บริการได้ชั่วคราว กรุณารอสักครู่ แล้วกลับไปที่บริการที่คุณใช้อยู่เพื่อเริ่มใหม่",
            "The hub cannot serve you at the moment. Wait a little, then go back to the service that you were using and begin again."),
        _ => (
            "คำตอบไม่ได้มาจากระบบเข้าสู่ระบบที่เราถาม กรุณาเริ่มใหม่",
            "The answer did not come from the login that was asked. Begin again."),
    };
}
