using System.Security.Cryptography;
using System.Text;
using ServiceHub.Adapters.File.Loading;

namespace ServiceHub.Adapters.Tests.FileDrop;

public sealed class HashingStreamTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(300_000)]
    public async Task Hashes_every_byte_on_the_way_and_what_nobody_read(int read)
    {
        var bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("some line\r\n", 30_000)));
        await using var stream = new HashingStream(new MemoryStream(bytes));
        await stream.ReadExactlyAsync(new byte[read / 2]);
        stream.ReadExactly(new byte[read - read / 2]);

        (await stream.HashToEndAsync(CancellationToken.None)).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
