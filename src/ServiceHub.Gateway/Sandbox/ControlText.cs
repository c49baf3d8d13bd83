using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Gateway.Sandbox;

/// <summary>The words of the sandbox's page, in one language.</summary>
internal sealed record ControlText(
    string Language, string Title, string Introduction, string Kind, string Delay, string Change, IReadOnlyDictionary<FaultKind, string> Kinds)
{
    public static ControlText Thai { get; } = new(
        "th",
        "หน่วยงานจำลอง",
        "ทำให้หน่วยงานจำลองทำงานผิดปกติ เพื่อดูว่าระบบของคุณจะได้รับคำตอบอย่างไร การเปลี่ยนแปลงมีผลทันที",
        "สภาพ",
        "หน่วงเวลา (มิลลิวินาที)",
        "เปลี่ยน",
        new Dictionary<FaultKind, string>
        {
            [FaultKind.None] = "ทำงานปกติ",
            [FaultKind.Slow] = "ตอบช้า",
            [FaultKind.Failing] = "ตอบว่าผิดพลาด",
            [FaultKind.Garbled] = "คำตอบเสียหาย",
            [FaultKind.CutOff] = "คำตอบขาดกลางทาง",
            [FaultKind.Throttling] = "ขอให้รอ",
            [FaultKind.Down] = "ติดต่อไม่ได้",
        });

    public static ControlText English { get; } = new(
        "en",
        "Simulated agencies",
        "Make an agency misbehave, and see what your system then gets from the hub. A change takes effect at once.",
        "State",
        "Delay in milliseconds",
        "Change",
        new Dictionary<FaultKind, string>
        {
            [FaultKind.None] = "works",
            [FaultKind.Slow] = "slow",
            [FaultKind.Failing] = "failing",
            [FaultKind.Garbled] = "answers garbled",
            [FaultKind.CutOff] = "answers cut off",
            [FaultKind.Throttling] = "throttling",
            [FaultKind.Down] = "down",
        });
}
