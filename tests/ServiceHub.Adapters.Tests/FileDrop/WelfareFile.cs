using System.Globalization;
using System.Text;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.FileDrop;

/// <summary>Makes the welfare register's files.</summary>
internal static class WelfareFile
{
    public const string Agency = "welfare-register";
    public const string SampleName = "WELFARE_20261101.dat";

    private static readonly Encoding Thai = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    public static byte[] Sample { get; } = Disk.ReadAllBytes(Repository.Sample(Agency, SampleName));

    public static byte[] Bytes(string header, IEnumerable<string> details, string trailer) =>
        Thai.GetBytes(string.Concat(new[] { header }.Concat(details).Append(trailer).Select(line => line + "\r\n")));

    public static byte[] Bytes(params string[] details) => Bytes(Header(), details, Trailer(details.Length));

    public static string Header(string created = "01112569", string register = "WELFARE-REGISTER") => $"H{created}{register,-30}";

    public static string Trailer(int count) => string.Create(CultureInfo.InvariantCulture, $"T{count:D9}");

    public static string Detail(string pid, string birthDate = "14072508", string category = "01", string lastName = "ใจดี") =>
        $"D{pid}{"นาย",-20}{"สมชาย",-40}{lastName,-40}{birthDate}{category}2802256103";
}
