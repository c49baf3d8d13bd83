using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Data.Disclosure;

internal sealed class DisclosureMapping : IEntityTypeConfiguration<DisclosureRow>, IEntityTypeConfiguration<LogStateRow>,
    IEntityTypeConfiguration<LogTileRow>, IEntityTypeConfiguration<TreeHeadRow>, IEntityTypeConfiguration<LogKeyRow>
{
    private const int KeyIdLength = 32;
    private const int ThumbprintLength = 43;
    private const int SignatureBytes = 64;

    public void Configure(EntityTypeBuilder<DisclosureRow> builder)
    {
        builder.ToTable("Disclosures");
        builder.Property(row => row.LeafHash).HasMaxLength(MerkleHash.Length);
        builder.Property(row => row.Salt).HasMaxLength(MerkleHash.Length);
        builder.Property(row => row.SubjectKeyId).HasMaxLength(KeyIdLength);
        builder.Property(row => row.SubjectHash).HasMaxLength(MerkleHash.Length);
        builder.Property(row => row.ClientId).HasMaxLength(100);
        // What a row is found by once it has its number is indexed then, many rows at once, and not while an answer waits for it.
        builder.HasIndex(row => row.Number).IsUnique().HasFilter("\"Number\" IS NOT NULL");
        builder.HasIndex(row => row.LeafHash).HasFilter("\"Number\" IS NOT NULL");
        // Those that wait for a number are few, and looked for all the time.
        builder.HasIndex(row => row.Id, "IX_Disclosures_Waiting").HasFilter("\"Number\" IS NULL");
        builder.HasIndex(row => new { row.CitizenId, row.Id });
        builder.HasIndex(row => new { row.ClientId, row.At });
        builder.HasIndex(row => row.SubjectHash).HasFilter("\"SubjectHash\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<LogStateRow> builder)
    {
        builder.ToTable("LogState");
        builder.Property(state => state.Id).ValueGeneratedNever();
        builder.Property(state => state.LogId).HasMaxLength(KeyIdLength);
    }

    public void Configure(EntityTypeBuilder<LogTileRow> builder)
    {
        builder.ToTable("LogTiles");
        builder.HasKey(tile => new { tile.Level, tile.Index });
    }

    public void Configure(EntityTypeBuilder<TreeHeadRow> builder)
    {
        builder.ToTable("TreeHeads");
        builder.Property(head => head.Root).HasMaxLength(MerkleHash.Length);
        builder.Property(head => head.KeyId).HasMaxLength(ThumbprintLength);
        builder.Property(head => head.Signature).HasMaxLength(SignatureBytes);
        builder.HasIndex(head => head.Size);
    }

    public void Configure(EntityTypeBuilder<LogKeyRow> builder)
    {
        builder.ToTable("LogKeys");
        builder.Property(key => key.Id).HasMaxLength(ThumbprintLength);
        builder.Property(key => key.X).HasMaxLength(ThumbprintLength);
        builder.Property(key => key.Y).HasMaxLength(ThumbprintLength);
        builder.ComplexProperty(key => key.Pkcs8).Property(value => value.KeyId).HasMaxLength(KeyIdLength);
    }
}
