import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { letterLayout, layOut, message, say, today } from '@chengxiao/domain';
import { LettersInput } from '@chengxiao/dto';
import { pdfOf } from '../documents';
import { pdfFile } from '../forms';
import { ReadingContext } from '../kit/data/reading';
import { Allow, Reading } from '../kit/door/allow';
import { LettersService } from './letters.service';

/** Letters with one-time passwords 口令通知单. */
@Controller('api/people')
export class LettersController {
  constructor(private readonly letters: LettersService) {}

  /** Gives each person a one-time password and answers the letters as one PDF: they are shown this once. */
  @Post('letters')
  @HttpCode(200)
  @Allow(['systemAdministrator'])
  async print(@Reading() reading: ReadingContext, @Body() { ids }: LettersInput): Promise<StreamableFile> {
    const { actor, language } = reading;
    const letters = await this.letters.give(actor, ids);
    const grids = letters.map((letter) =>
      layOut(letterLayout, { ...letter, issuer: actor.orgName, issuedOn: today() }, language),
    );
    return pdfFile(await pdfOf(grids), `${say(message('lettersName'), language)} ${today()}`);
  }
}
