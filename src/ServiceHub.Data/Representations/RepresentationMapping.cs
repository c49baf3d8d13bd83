using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.Representations;

internal sealed class RepresentationMapping : IEntityTypeConfiguration<Representation>
{
    private const int IdLength = 40;
    private const int NameLength = 100;

    public void Configure(EntityTypeBuilder<Representation> builder)
    {
        builder.ToTable("Representations");
        builder.Property(right => right.Id).HasMaxLength(IdLength);
        builder.Property(right => right.Reference).HasMaxLength(RepresentationStore.LongestReference);
        builder.Property(right => right.Organisation).HasMaxLength(NameLength);
        builder.Property(right => right.RecordedBy).HasMaxLength(NameLength);
        builder.Property(right => right.RevokedBy).HasMaxLength(NameLength);
        builder.HasIndex(right => new { right.RepresentativeId, right.RepresentedId });
    }
}
