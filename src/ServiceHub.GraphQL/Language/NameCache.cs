using System.Buffers.Binary;
using System.Text;

namespace ServiceHub.GraphQL.Language;

/// <summary>
/// The strings of names read lately, which documents repeat. Its size is fixed: a name takes the place of the one that was there.
/// Safe for use by many threads, which may at worst make a string twice.
/// </summary>
internal static class NameCache
{
    private const int MaxLength = 32;

    private static readonly string?[] Names = new string?[1024];

    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > MaxLength)
        {
            return Encoding.ASCII.GetString(name);
        }
        ref var place = ref Names[Hash(name) % Names.Length];
        var known = place;
        return known is not null && Ascii.Equals(name, known) ? known : place = Encoding.ASCII.GetString(name);
    }

    /// <summary>Of the length and both ends, which is enough to tell most names apart and takes no loop.</summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var (first, last) = name.Length < sizeof(uint)
            ? (name[0], name[^1])
            : (BinaryPrimitives.ReadUInt32LittleEndian(name), BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]));
        var hash = (first * 0x9E3779B1 ^ last) * 0x85EBCA77 + (uint)name.Length;
        return hash >> 16 ^ hash;
    }
}
